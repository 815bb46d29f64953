import type { Complaint } from '../../complaints/complaint';
import type { CaseFile } from '../case-file.state';
import type { DocumentShapes } from '../documents.events';
import type { Day } from '../../kernel/day';
import type { Regime, Term } from '../../regimes/regime';
import type { Block, Line } from './paper';
import { dayInWords, paragraph, sentence } from './phrases.rules';

/** What a document is written from: the issue without its hash, the day, and the case with its regime as they stood. */
export interface Occasion {
  readonly issue: Omit<DocumentShapes['DocumentIssued'], 'contentHash'>;
  readonly on: Day;
  readonly state: Complaint;
  readonly regime: Regime;
}

type Writer = (occasion: Occasion) => readonly Block[];
export type { Writer };

const nameOf = (terms: readonly Term[], code: string): string => terms.find(({ id }) => id === code)?.zh ?? code;

export const kindOf = ({ state, regime }: Occasion): string => nameOf(regime.kinds, state.kind);
export const categoryOf = ({ state, regime }: Occasion): string => nameOf(regime.categories, state.category);
export const channelOf = ({ state, regime }: Occasion): string => nameOf(regime.channels, state.channel);
export const groundOf = ({ regime }: Occasion, code: string): string => nameOf(regime.declineGrounds, code);
export const respondentTypeOf = ({ regime }: Occasion, code: string): string => nameOf(regime.respondentTypes, code);

/** The receipt of the case; a case without one has no documents. */
export function receiptOf({ state: { file } }: Occasion): NonNullable<CaseFile['received']> {
  if (!file.received) throw new TypeError('a document is written of a case that was received');
  return file.received;
}

const NAMED = 3;

/** 某景区、谢某等4个被投诉人 */
export function respondentsOf({ state: { respondents } }: Occasion): string {
  const named = respondents
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、');
  return respondents.length > NAMED ? `${named}等${respondents.length}个被投诉人` : named;
}

/** 关于某景区服务态度问题的投诉 */
export const matterOf = (occasion: Occasion): string =>
  `关于${respondentsOf(occasion)}${categoryOf(occasion).replace(/问题$/, '')}问题的${kindOf(occasion)}`;

/** The complainant to others: by name, or not at all when the case is confidential (篇八). */
export const complainantTo = (occasion: Occasion): Line =>
  receiptOf(occasion).confidential || occasion.regime.confidential
    ? ['投诉人（身份信息保密）']
    : [{ personal: 'complainant.name' }];

/** 刘某于2026年3月2日提出的关于…的投诉 */
export const complaintToOthers = (occasion: Occasion): Line => [
  ...complainantTo(occasion),
  `于${dayInWords(receiptOf(occasion).on)}提出的${matterOf(occasion)}`,
];

/** What the officer asks for, and until when; nothing when nothing is asked. */
export const requirementsOf = ({ issue: { requirements } }: Occasion): Block[] =>
  requirements === undefined ? [] : [paragraph(`办理要求：${sentence(requirements)}`)];

/** The officer's own paragraphs. */
export const ownWords = ({ issue }: Occasion): Block[] =>
  issue.text === undefined ? [] : [paragraph({ personal: 'text' })];
