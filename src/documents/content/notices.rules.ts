import {
  channelOf,
  complaintToOthers,
  groundOf,
  matterOf,
  ownWords,
  receiptOf,
  requirementsOf,
  type Writer,
} from './occasion.rules';
import { clause, dayInWords, paragraph, sentence } from './phrases.rules';

/** 转办通知书 (篇六): whose complaint, of which day, about what; what is to be done with it, and the day of the report. */
export const transferNotice: Writer = (occasion) => {
  const { reportBackBy } = occasion.issue;
  const until = reportBackBy === undefined ? '' : `于${dayInWords(reportBackBy)}前`;
  return [
    paragraph(
      '现转去',
      ...complaintToOthers(occasion),
      `。请你单位对投诉反映的问题调查核实，依法予以处理，并将处理情况${until}及时报告（回复）我单位。`,
    ),
    ...requirementsOf(occasion),
    ...ownWords(occasion),
  ];
};

/** 受理通知书. */
export const acceptanceNotice: Writer = (occasion) => {
  const { on } = receiptOf(occasion);
  const { decision } = occasion.state.file;
  return [
    paragraph(
      `你于${dayInWords(on)}通过${channelOf(occasion)}向我单位提出的${matterOf(occasion)}收悉。经审查，符合受理条件，` +
        `我单位已于${dayInWords(decision?.on ?? occasion.on)}予以受理，将依法调查处理，并将处理结果告知你。`,
    ),
    ...ownWords(occasion),
    paragraph('特此通知。'),
  ];
};

/** 不予受理通知书: the ground of the regime, why, and who is competent (invariant 2). */
export const declinationNotice: Writer = (occasion) => {
  const { on } = receiptOf(occasion);
  const { decision } = occasion.state.file;
  const { ground = '', explanation = '', competentBody } = decision?.declined ?? {};
  return [
    paragraph(`你于${dayInWords(on)}通过${channelOf(occasion)}向我单位提出的${matterOf(occasion)}收悉。`),
    paragraph(
      `经审查，因${clause(groundOf(occasion, ground))}，我单位于${dayInWords(decision?.on ?? occasion.on)}决定不予受理。` +
        `具体理由：${sentence(explanation)}`,
    ),
    ...(competentBody === undefined ? [] : [paragraph(`该事项请向${competentBody}提出。`)]),
    ...ownWords(occasion),
    paragraph('特此通知。'),
  ];
};
