import { languageOf } from '../../src/http/problems/problem-kinds';

describe('the language of an answer', () => {
  it.each([
    ['nothing is said', undefined],
    ['the header is empty', ''],
    ['anything will do', '*'],
    ['another language is asked for', 'de-DE, fr;q=0.9'],
    ['Chinese is asked for', 'zh-CN'],
    ['Chinese of another region is asked for', 'zh-TW,zh;q=0.9'],
    ['Chinese is preferred', 'zh-CN,zh;q=0.9,en;q=0.8'],
    ['Chinese is preferred, though named later', 'en;q=0.5, zh;q=0.9'],
    ['both are equally welcome and Chinese is named first', 'zh, en'],
    ['English is refused', 'en;q=0'],
  ])('is Chinese when %s', (_when, header) => {
    expect(languageOf(header)).toBe('zh');
  });

  it.each([
    ['English is asked for', 'en'],
    ['English of a region is asked for', 'en-GB,en;q=0.9'],
    ['it is written in capitals', 'EN-US'],
    ['English is preferred', 'en-US,en;q=0.9,zh-CN;q=0.8'],
    ['English is preferred, though named later', 'zh;q=0.1, en;q=0.2'],
    ['English comes after a language we do not speak', 'de, en;q=0.3'],
    ['both are equally welcome and English is named first', 'en, zh'],
    ['Chinese is refused', 'zh;q=0, en;q=0.1'],
    ['there is more space than needed', ' zh ; q=0.2 ,  en ; q=0.7 '],
  ])('is English when %s', (_when, header) => {
    expect(languageOf(header)).toBe('en');
  });
});
