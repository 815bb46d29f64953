import type { LinkShapes } from '../../../../src/complaints/intake/links/links.events';
import { when, type WordsOf } from '../telling';

export const linkWords: WordsOf<LinkShapes> = {
  LinkedAsDuplicate: {
    zh: ({ of, reason }) => `标记为案件 ${of} 的重复投诉：${reason}`,
    en: ({ of, reason }) => `Linked as a duplicate of the case ${of}: ${reason}`,
  },
  Unlinked: {
    zh: ({ from, reason }) => `取消与案件 ${from} 的重复标记：${reason}`,
    en: ({ from, reason }) => `No longer a duplicate of the case ${from}: ${reason}`,
  },
  GroupFormed: {
    zh: ({ size, representatives, article }) =>
      `共同投诉 ${size} 人，代表：${representatives.map(({ name }) => name).join('、')}${when(article, `（${article ?? ''}）`)}`,
    en: ({ size, representatives, article }) =>
      `Joint complaint of ${size} persons, represented by ${representatives.map(({ name }) => name).join(', ')}${when(article, ` (${article ?? ''})`)}`,
  },
};
