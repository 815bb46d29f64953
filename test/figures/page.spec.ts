import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFINITIONS } from '../../src/figures/definitions';
import { pageOfDefinitions } from './page-of-definitions';

const page = readFileSync(join(__dirname, '../../docs/figures.md'), 'utf8');

describe('the page of the figures', () => {
  it('is what the definitions say (npm run figures writes it)', () => expect(page).toBe(pageOfDefinitions()));

  it.each(DEFINITIONS.map((definition) => [`${definition.id}@${String(definition.version)}`, definition] as const))(
    'tells everything of %s',
    (name, { names, population, numerator, denominator, traps }) => {
      expect(page).toContain(`\`${name}\``);
      for (const { zh, en } of [names, population, numerator, ...(denominator ? [denominator] : []), ...traps])
        expect([page.includes(zh), page.includes(en)]).toEqual([true, true]);
    },
  );

  it('leads from each line of its list to a section that is there', () => {
    const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor));
    const led = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(led.length).toBe(DEFINITIONS.length);
    expect(led.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('tells each version apart, the rate that 篇八 calls 100 % among them', () => {
    const [one] = DEFINITIONS.filter(({ id }) => id === 'acceptance-share');
    if (one === undefined) throw new Error('there is no such definition');
    const both = pageOfDefinitions([one, { ...one, version: 2, since: '2027-01-01' }]);
    expect(both).toContain(
      '`acceptance-share`, version 1, since 2000-01-01 · basis: cohort · unit of count: 件 cases · per cent, 2 decimals',
    );
    expect(both).toContain('`acceptance-share`, version 2, since 2027-01-01');
    expect(both).toContain(
      '| 注意 trap | 接收 277 件、受理 260 件，受理率为 93.86% | 260 accepted of 277 received are 93.86 % |',
    );
    expect(both).toContain('Summed of: `accepted` / `received`. Told beside it: `lawful-acceptance`.');
  });
});
