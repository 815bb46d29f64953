import { kinds, wordsOf, type ProblemKind } from '../../src/http/problems/problem-kinds';
import { refusals, type RefusalCode } from '../../src/kernel/refusals';

const codes = Object.keys(refusals) as RefusalCode[];
const factsNamedIn = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name))].sort();

describe.each(codes)('the words of “%s”', (code) => {
  const { zh, en } = refusals[code];

  it('name the same facts in both languages', () => {
    expect(factsNamedIn(zh)).toEqual(factsNamedIn(en));
  });

  it.each(['zh', 'en'] as const)('are filled with every fact: %s', (language) => {
    const named = factsNamedIn(refusals[code][language]);
    const facts = Object.fromEntries(named.map((name) => [name, `<${name}>`]));
    const words = wordsOf(code, facts, language);
    for (const name of named) expect(words).toContain(`<${name}>`);
    expect(words).not.toMatch(/[{}]|undefined/);
  });

  it('are a sentence in each language', () => {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z{“].*\.$/);
    expect(en.replace(/（?篇.）?/u, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the words of a refusal', () => {
  const stage = { stage: 'closed', act: 'reply', allowed: ['accepted', 'declined'] };

  it('tell lists as each language does', () => {
    expect(wordsOf('not-in-this-stage', stage, 'zh')).toBe(
      '案件处于“closed”阶段，不能执行 reply；可执行的阶段：accepted、declined。',
    );
    expect(wordsOf('not-in-this-stage', stage, 'en')).toBe(
      'The case is in stage closed: reply is possible only in accepted, declined.',
    );
  });

  it('take a fact as it is, whatever it looks like', () => {
    const facts = { field: '{value}', value: '$& {field}', regime: 'x@1', allowed: [] };
    expect(wordsOf('not-in-regime', facts, 'en')).toBe(
      '{value} “$& {field}” is not known to the regime x@1; it knows .',
    );
    expect(wordsOf('unknown-respondent', { respondent: 0, count: 0 }, 'en')).toBe(
      'There is no respondent 0; the case has 0.',
    );
  });
});

describe('the kinds of problems', () => {
  const statuses: Record<ProblemKind, number> = {
    malformed: 400,
    unidentified: 401,
    forbidden: 403,
    'not-found': 404,
    'method-not-allowed': 405,
    conflict: 409,
    stale: 412,
    'too-large': 413,
    'unsupported-media-type': 415,
    refused: 422,
    'too-many-requests': 429,
    internal: 500,
    unavailable: 503,
  };
  it.each(Object.entries(statuses))('%s is HTTP %d, with words in both languages', (kind, status) => {
    const { zh, en, status: stated } = kinds[kind as ProblemKind];
    expect(stated).toBe(status);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/);
  });
});
