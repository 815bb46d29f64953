import type { Named } from '../../kernel/refusal';
import { refusals } from '../../kernel/refusals';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Problems that are not the refusal of a rule, with their HTTP status. */
export const kinds = {
  malformed: { status: 400, zh: '输入有误', en: 'The input is malformed' },
  unidentified: { status: 401, zh: '未登录，或登录已失效', en: 'Who asks is not known' },
  forbidden: { status: 403, zh: '无此权限', en: 'The role does not permit it' },
  'not-found': { status: 404, zh: '不存在', en: 'There is no such thing' },
  'method-not-allowed': { status: 405, zh: '不支持的方法', en: 'This method is not supported here' },
  conflict: { status: 409, zh: '他人已先行操作', en: 'Someone else was faster' },
  stale: { status: 412, zh: '版本已过时', en: 'The version named is no longer the newest' },
  'too-large': { status: 413, zh: '内容过大', en: 'The body is too large' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型', en: 'The content type is not supported' },
  refused: { status: 422, zh: '规则不允许', en: 'A rule says no' },
  'too-many-requests': { status: 429, zh: '请求过于频繁', en: 'Too many requests' },
  internal: { status: 500, zh: '内部错误', en: 'Something went wrong inside' },
  unavailable: { status: 503, zh: '暂不可用', en: 'Not available just now' },
} as const satisfies Record<string, Words & { readonly status: number }>;

export type ProblemKind = keyof typeof kinds;
export type Language = keyof Words;

/** The words of a refusal with its facts filled in. */
export function wordsOf(
  code: keyof typeof refusals,
  facts: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  return refusals[code][language].replace(/\{(\w+)\}/g, (_match, name: string) => inWords(facts[name], language));
}

const inWords = (value: unknown, language: Language): string =>
  Array.isArray(value)
    ? value.map((item) => inWords(item, language)).join(language === 'zh' ? '、' : ', ')
    : isNamed(value)
      ? value[language]
      : String(value);

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && 'zh' in value;

/** zh-CN unless the caller prefers English: the users of this system are Chinese offices. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const preferences = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined);
    return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = preferences
    .filter(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'))
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.language === 'en' ? 'en' : 'zh';
}
