import { amountsIn } from '../../../src/reports/linter/reading/money';
import { valueOf } from '../../../src/reports/linter/reading/numerals';
import { countsIn, percentagesIn } from '../../../src/reports/linter/reading/quantities';

describe('a number as reports write it', () => {
  it.each([
    ['12', '12'],
    ['25,203.20', '25203.2'],
    ['2万', '20000'],
    ['1.5亿', '150000000'],
    ['三', '3'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['一百零五', '105'],
    ['一千二百', '1200'],
    ['二万五千二百零三', '25203'],
    ['一亿零三万', '100030000'],
    ['二〇二三', '2023'],
  ])('%s is %s', (written, value) => {
    expect(valueOf(written).toString()).toBe(value);
  });
});

describe('what is counted', () => {
  const counts = (text: string): string[] => countsIn(text).map(({ value, unit }) => `${value.toString()} ${unit}`);

  it('is a number with its unit; the words for a case stand for each other', () => {
    expect(counts('12宗，三起，5 件，一百例，8人次，3 valid complaints')).toEqual([
      '12 件',
      '3 件',
      '5 件',
      '100 件',
      '8 人次',
      '3 件',
    ]);
  });

  it('is neither a day, nor a name, nor an ordinal', () => {
    expect(counts('3月12日，第三次，12331电话，2010年')).toEqual([]);
  });
});

describe('a percentage', () => {
  it('is read in every form', () => {
    expect(percentagesIn('97%、97.76 %、百分之九十、百分之百').map(({ value }) => value.toString())).toEqual([
      '97',
      '97.76',
      '90',
      '100',
    ]);
  });
});

describe('an amount of money', () => {
  const amounts = (text: string): string[] =>
    amountsIn(text).map(({ value, national }) => `${value.toFixed(2)} ${national ? 'CNY' : 'foreign'}`);

  it('is read in figures and in characters, with jiao and fen', () => {
    expect(amounts('2万元人民币，人民币二万五千二百零三元二角整，¥1,000.50，三元五角六分，455.6元')).toEqual([
      '20000.00 CNY',
      '25203.20 CNY',
      '1000.50 CNY',
      '3.56 CNY',
      '455.60 CNY',
    ]);
  });

  it('is told apart from one in another currency', () => {
    expect(amounts('港币五百三十二元整，100美元，HKD 546.00')).toEqual([
      '532.00 foreign',
      '100.00 foreign',
      '546.00 foreign',
    ]);
  });
});
