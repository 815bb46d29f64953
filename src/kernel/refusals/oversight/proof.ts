import type { RefusalWords } from '../refusal-words';

export const proof = {
  'case-file-too-large': {
    zh: '本案附件合计超过 {most} 字节，不能装入一个档案包。',
    en: 'The attachments of the case have more than {most} bytes together: one case file cannot hold them.',
  },
  'reason-needed': {
    zh: '角色 {role} 须说明理由（请求头 {header}），并予登记。',
    en: 'The role {role} says why (header {header}), which is recorded.',
  },
  'confidential-needs-reason': {
    zh: '案件保密：取出须说明理由（--reason），并予登记。',
    en: 'The case is confidential: say why it is taken out (--reason), which is recorded.',
  },
  'no-known-witness': {
    zh: '签名者不在本系统认可的见证人之列。',
    en: 'None of the witnesses that this installation listens to has signed it.',
  },
} as const satisfies RefusalWords;
