import { FINDING_WORDS, MEDIUM_WORDS, RESPONSIBILITY_WORDS } from './labels.rules';
import { measuresOf } from './measures.rules';
import {
  channelOf,
  complaintToOthers,
  matterOf,
  ownWords,
  receiptOf,
  requirementsOf,
  type Occasion,
  type Writer,
} from './occasion.rules';
import type { Block } from './paper';
import { dayInWords, heading, numeral, paragraph, sentence } from './phrases.rules';

/** 答复书: what was found of each point and what was done about it. */
export const replyLetter: Writer = (occasion) => {
  const { on } = receiptOf(occasion);
  return [
    paragraph(
      `你于${dayInWords(on)}通过${channelOf(occasion)}向我单位提出的${matterOf(occasion)}收悉。` +
        '我单位进行了调查处理，现答复如下：',
    ),
    ...parts([
      ['调查认定情况', findingsOf(occasion)],
      ['处理情况', measuresOf(occasion)],
      ['处理意见', replyOf(occasion)],
      ['有关说明', ownWords(occasion)],
    ]),
    paragraph('特此答复。'),
  ];
};

/** 办结报告 (篇十): to the unit that passed the case on. */
export const completionReport: Writer = (occasion) => {
  const { file } = occasion.state;
  const handOver = file.handOvers.findLast(({ to }) => to === occasion.issue.unit);
  const origin =
    handOver === undefined
      ? ['我单位受理的', ...complaintToOthers(occasion)]
      : [`你单位于${dayInWords(handOver.on)}转来的`, ...complaintToOthers(occasion)];
  const told = file.reply && [
    paragraph(`我单位已于${dayInWords(file.reply.on)}以${MEDIUM_WORDS[file.reply.medium]}方式将处理结果答复投诉人。`),
  ];
  return [
    paragraph(
      ...origin,
      `，${file.closedOn ? `已于${dayInWords(file.closedOn)}办结` : '已办理完毕'}。现将办理情况报告如下：`,
    ),
    ...parts([
      ['调查认定情况', findingsOf(occasion)],
      ['处理情况', measuresOf(occasion)],
      ['答复情况', told ?? []],
      ['办理情况', occasion.state.file.hasCompletion ? [paragraph({ personal: 'completion' })] : []],
      ['其他情况', [...requirementsOf(occasion), ...ownWords(occasion)]],
    ]),
    paragraph('特此报告。'),
  ];
};

/** The reply as it was approved or sent. */
const replyOf = ({ state: { file } }: Occasion): Block[] => (file.hasReply ? [paragraph({ personal: 'reply' })] : []);

/** Headed parts, numbered; a part with nothing in it is left out. */
const parts = (given: readonly (readonly [string, readonly Block[]])[]): Block[] =>
  given
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(`${numeral(index + 1)}、${title}`), ...blocks]);

const findingsOf = ({ state: { allegations, file, respondents } }: Occasion): Block[] =>
  file.findings.map(({ allegation, respondent, finding, responsibility, explanation }, index) => {
    const responsible = RESPONSIBILITY_WORDS[responsibility];
    return paragraph(
      `（${numeral(index + 1)}）关于“${allegations[allegation - 1]?.text ?? ''}”（${respondents[respondent - 1]?.name ?? ''}）：` +
        `经调查，该事项${FINDING_WORDS[finding]}${responsible === '' ? '' : `，${responsible}`}。${sentence(explanation)}`,
    );
  });
