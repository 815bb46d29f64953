import type { RegimeOfCaseShapes } from '../../../src/complaints/regime-of-case/regime-of-case.events';
import type { WordsOf } from './telling';

const version = ({ id, version }: RegimeOfCaseShapes['ComplaintMovedToRegime']['to']): string => `${id}@${version}`;

export const regimeOfCaseWords: WordsOf<RegimeOfCaseShapes> = {
  ComplaintMovedToRegime: {
    zh: ({ from, to, reason }) => `适用制度由 ${version(from)} 变更为 ${version(to)}，理由：${reason}`,
    en: ({ from, to, reason }) => `Moved from the rules ${version(from)} to ${version(to)}, because ${reason}`,
  },
};
