import { FACES } from './fonts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const GB2312 = '86';

/**
 * The part `word/fontTable.xml`: each face with the name to fall back to where the first is not installed. One name only: the
 * standard has a list with commas (17.8.3.1), but Word takes it for one name, of 31 characters at most (MS-OI29500 2.1.262).
 */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(({ names: [name], instead, family }) =>
    [
      `<w:font w:name="${name}">`,
      `<w:altName w:val="${instead}"/>`,
      `<w:charset w:val="${GB2312}"/>`,
      `<w:family w:val="${family}"/>`,
      '</w:font>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${W}">${fonts.join('')}</w:fonts>`;
}
