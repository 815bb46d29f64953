import type { RefusalWords } from '../refusal-words';

export const identity = {
  'account-exists': { zh: '账号“{account}”已存在。', en: 'There is an account “{account}” already.' },
  'last-administrator': {
    zh: '“{account}”是最后一个可用的管理员账号，不能停用或改任。',
    en: '“{account}” is the last administrator who can act: it stays as it is.',
  },
  'not-for-the-whole': {
    zh: '角色 {role} 须属于一个单位，不能管全部单位。',
    en: 'The role {role} belongs to one unit, not to the whole installation.',
  },
  'link-not-valid': {
    zh: '该链接已使用、已过期或不存在，请管理员重新发放。',
    en: 'The link was used, is over, or never was: ask an administrator for another one.',
  },
  'password-too-common': {
    zh: '密码不得与账号相同，也不得只由一个字符重复组成。',
    en: 'A password is neither the name of the account nor one character again and again.',
  },
  'signed-in-elsewhere': {
    zh: '本系统通过统一身份认证登录，不使用本地密码。',
    en: 'People sign in at the identity provider here: there are no passwords of our own.',
  },
} as const satisfies RefusalWords;
