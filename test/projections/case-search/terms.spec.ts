import {
  facetTerm,
  linesOf,
  monthTerm,
  nothingTold,
  withFacets,
  withLines,
} from '../../../projections/case-search/found-by.rules';
import { searchable, soughtIn, termsOf } from '../../../src/kernel/texts/search-terms';

describe('the terms of a text', () => {
  it('are the pairs of neighbours in each run of letters and digits, and the last one of each run', () => {
    expect(termsOf('服务态度，差')).toEqual(['服务', '务态', '态度', '度', '差']);
    expect(termsOf('wifi网')).toEqual(['wi', 'if', 'fi', 'i网', '网']);
    expect(termsOf('a a')).toEqual(['a']);
    expect(termsOf('，。 —')).toEqual([]);
  });

  it('take a character beyond the first plane as one', () => {
    expect(termsOf('𠮷野')).toEqual(['𠮷野', '野']);
  });

  it('are the same for wide and narrow forms, capitals and small letters', () => {
    expect(searchable('ＷｉＦｉ５Ｇ')).toBe('wifi5g');
  });
});

describe('the terms sought for a part of a text', () => {
  it('are its pairs; of a single one what begins with it', () => {
    expect(soughtIn('服务态度')).toEqual([
      { term: '服务', begins: false },
      { term: '务态', begins: false },
      { term: '态度', begins: false },
    ]);
    expect(soughtIn('差')).toEqual([{ term: '差', begins: true }]);
    expect(soughtIn('a-b1')).toEqual([
      { term: 'a', begins: true },
      { term: 'b1', begins: false },
    ]);
  });

  it('are among the terms of every text that contains it, wherever it is cut out', () => {
    const text = searchable('订单号NO194766，已支付2244元：前台（WiFi）态度差。');
    const terms = termsOf(text);
    const letters = Array.from(text);
    for (let first = 0; first < letters.length; first++)
      for (let end = first + 1; end <= letters.length; end++) {
        const sought = soughtIn(letters.slice(first, end).join(''));
        const found = sought.every(({ term, begins }) =>
          terms.some((one) => (begins ? one.startsWith(term) : one === term)),
        );
        expect([letters.slice(first, end).join(''), found]).toEqual([letters.slice(first, end).join(''), true]);
      }
  });
});

describe('what a case is found by', () => {
  const told = withLines(nothingTold, [
    ['Q1', '态度差\n很久'],
    ['R1', '某酒店'],
  ]);

  it('is what was told, line by line, and its pairs; those of a name once more as such', () => {
    expect(told).toEqual({
      text: 'Q1\t态度差 很久\nR1\t某酒店',
      terms: ['态度', '度差', '差', '很久', '久', '某酒', '酒店', '店', '@某酒', '@酒店', '@店'],
    });
    expect([linesOf(told, 'R'), linesOf(told, 'A')]).toEqual([1, 0]);
  });

  it('changes with a line, and filters and months stay', () => {
    const labelled = withFacets(
      { ...told, terms: [monthTerm('2026-01-01T07:00:00+08:00'), ...told.terms] },
      {
        channel: 'web',
      },
    );
    const corrected = withLines(labelled, [
      ['Q1', undefined],
      ['R1', '乙'],
    ]);
    expect(corrected).toEqual({ text: 'R1\t乙', terms: ['channel=web', '#2025-12', '乙', '@乙'] });
    expect(withFacets(corrected, { channel: 'visit' }).terms).toContain(facetTerm('channel', 'visit'));
    expect(withFacets(corrected, { channel: 'visit' }).terms).not.toContain('channel=web');
  });
});
