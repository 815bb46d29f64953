/** Family names of two characters; all others have one. */
const COMPOUND = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '皇甫',
  '东方',
  '尉迟',
  '公孙',
  '慕容',
  '夏侯',
  '令狐',
]);
const HAN = /^[\u4e00-\u9fa5·]+$/;

/** The name of a person who is not to be named: 王某, J***. One that is hidden already (谢某) stays. */
export function hiddenName(name: string): string {
  if (name.includes('某') || name.includes('*')) return name;
  if (!HAN.test(name)) return `${Array.from(name)[0] ?? ''}***`;
  const family = COMPOUND.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.slice(0, 1);
  return `${family}某`;
}

/** Words in which these names are hidden, wherever they stand. */
export const hidingNames =
  (names: readonly string[]) =>
  (text: string): string =>
    [...names]
      .sort((a, b) => b.length - a.length)
      .reduce((told, name) => (name.length < 2 ? told : told.replaceAll(name, hiddenName(name))), text);
