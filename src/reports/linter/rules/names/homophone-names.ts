import type { Finding, LintRule } from '../../finding';
import { soundOfFamily, soundOfGiven } from './alike-sounding';
import { longNamesIn, shortNamesIn, type Name } from './person-names';

/** A person whose name is written with another character of the same sound: 王小清, 王小青. */
export const homophoneNames: LintRule = {
  id: 'homophone-names',
  name: { zh: '人名同音异写', en: 'names that sound alike' },
  why: {
    zh: '电话里听来的姓名易写成同音字；同一人须用同一写法，否则无法与记录核对。',
    en: 'A name taken down by ear is easily written in two ways; the case then cannot be checked against the record.',
  },
  find: (text) => [...alike(longNamesIn(text)), ...alike(shortNamesIn(text))],
};

/** Each way of writing is told once, against the first one of its sound. */
function alike(names: readonly Name[]): readonly Finding[] {
  const bySound = new Map<string, Name>();
  const told = new Set<string>();
  return names.flatMap((name): readonly Finding[] => {
    const sound = soundOf(name.written);
    const first = bySound.get(sound);
    if (first === undefined) bySound.set(sound, name);
    if (first === undefined || first.written === name.written || told.has(name.written)) return [];
    told.add(name.written);
    return [
      {
        start: name.start,
        end: name.end,
        weight: 'warning',
        message: {
          zh: `“${name.written}”与“${first.written}”读音相同而用字不同：是否同一人`,
          en: `“${name.written}” sounds like “${first.written}”: is it the same person?`,
        },
        others: [{ start: first.start, end: first.end }],
      },
    ];
  });
}

const soundOf = ([family = '', ...given]: string): string =>
  [soundOfFamily(family), ...given.map(soundOfGiven)].join(' ');
