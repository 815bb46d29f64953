import { walk, type PackCheck, type PackFault } from './pack-fault';

/** Texts of a pack that people read. */
const WORDS: ReadonlySet<string> = new Set(['zh', 'en', 'title', 'mark', 'article', 'source']);

/** Every term has its words: text of blanks alone is none. */
export const missingWords: PackCheck = (regime) => {
  const faults: PackFault[] = [];
  walk(regime, (value, field) => {
    for (const [key, text] of Object.entries(value)) {
      if (!WORDS.has(key) || typeof text !== 'string' || text.trim() !== '') continue;
      faults.push({ field: field === '' ? key : `${field}.${key}`, reason: 'has no words' });
    }
  });
  return faults;
};
