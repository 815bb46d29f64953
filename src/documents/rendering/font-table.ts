import { FACES } from './fonts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const GB2312 = '86';

/** The part `word/fontTable.xml`: each face with the names to fall back to where the first is not installed. */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(({ names: [name, ...others], family }) =>
    [
      `<w:font w:name="${name}">`,
      `<w:altName w:val="${others.join(';')}"/>`,
      `<w:charset w:val="${GB2312}"/>`,
      `<w:family w:val="${family}"/>`,
      '</w:font>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${W}">${fonts.join('')}</w:fonts>`;
}
