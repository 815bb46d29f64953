import type { Span } from '../../finding';
import { BEFORE_A_PERSON, FAMILY_NAMES, TITLES } from './family-names';

/** A name where the words around it say that it is one. */
export interface Name extends Span {
  readonly written: string;
}

const HAN = '[\\u4e00-\\u9fa5]';
const LONG = `[${FAMILY_NAMES}]${HAN}{2}`;
const SHORT = `[${FAMILY_NAMES}]${HAN}`;
const LONG_NAME = new RegExp(`(?:${BEFORE_A_PERSON})(?=(${LONG}))|(?=(${LONG})(?:${TITLES}))`, 'g');
/** A name of two characters is one only where it ends there: what follows would be its third. */
const SHORT_NAME = new RegExp(
  `(?:${BEFORE_A_PERSON})(?=(${SHORT})(?:[，,。、；;：:与和及等（(\\s]|$))|(?=(${SHORT})(?:${TITLES}))`,
  'g',
);
/** Never within a name. */
const NO_NAME = /[的了是在和与及之等不有于向对这那某]|先生|女士|小姐|老师/;

/** Names of three characters. */
export const longNamesIn = (text: string): readonly Name[] => namesIn(text, LONG_NAME);

/** Names of two characters. */
export const shortNamesIn = (text: string): readonly Name[] => namesIn(text, SHORT_NAME);

const namesIn = (text: string, pattern: RegExp): readonly Name[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: before, 1: after, 2: titled, index }) => {
    const written = after ?? titled ?? '';
    const start = index + before.length;
    return NO_NAME.test(written) ? [] : [{ written, start, end: start + written.length }];
  });
