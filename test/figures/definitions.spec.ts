import { COUNTED } from '../../src/figures/counted.rules';
import { DEFINITIONS, definitionOf } from '../../src/figures/definitions';
import { KPIS } from '../../src/regimes/parts/supervision';

const ids = DEFINITIONS.map(({ id }) => id);

describe('the definitions of figures', () => {
  it('have every figure that a rule pack may name', () => {
    expect(KPIS.filter((kpi) => !ids.includes(kpi))).toEqual([]);
  });

  it('have each version once', () => {
    const versions = DEFINITIONS.map(({ id, version }) => `${id}@${version}`);
    expect(versions).toEqual([...new Set(versions)]);
  });

  it.each(DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    '%s is told whole',
    (_id, definition) => {
      const { names, population, numerator, denominator, traps, sums, per, beside = [] } = definition;
      for (const words of [names, population, numerator, ...(denominator ? [denominator] : []), ...traps]) {
        expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(words.en).not.toMatch(/^$|[\u4e00-\u9fff]/);
      }
      expect(denominator === undefined).toBe(sums.denominator === undefined);
      expect(per === 1).toBe(denominator === undefined);
      expect(beside.filter((id) => !ids.includes(id))).toEqual([]);
      const parts = [...sums.numerator, ...(typeof sums.denominator === 'object' ? sums.denominator : [])];
      expect(parts.filter(({ counted }) => !Object.hasOwn(COUNTED, counted))).toEqual([]);
    },
  );

  it('never put money of two kinds into one sum', () => {
    const sums = DEFINITIONS.filter(({ unit }) => unit === 'money').map(({ sums: { numerator } }) => numerator);
    expect(sums.filter(({ length }) => length > 1)).toEqual([]);
  });
});

describe('a definition by its id', () => {
  it('is the version of the day, or the one that is named', () => {
    expect(definitionOf('received', undefined, '2026-11-26')?.version).toBe(1);
    expect(definitionOf('received', 1, '2026-11-26')?.id).toBe('received');
  });

  it('is none before its first version, of another version, or of another id', () => {
    expect(definitionOf('received', undefined, '1999-12-31')).toBeUndefined();
    expect(definitionOf('received', 99, '2026-11-26')).toBeUndefined();
    expect(definitionOf('happiness', undefined, '2026-11-26')).toBeUndefined();
  });
});
