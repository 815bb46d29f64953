import { isUpheld } from '../../complaints/handling/handling.events';
import { FINDING_WORDS } from './labels.rules';
import { complaintToOthers, matterOf, ownWords, type Writer } from './occasion.rules';
import { dayInWords, paragraph, sentence } from './phrases.rules';

/** 督办通知书: a case that is still open, what is asked of its holder, and until when. */
export const urgingNotice: Writer = (occasion) => {
  const { issue, state } = occasion;
  const handOver = state.file.handOvers.findLast(({ to }) => to === issue.addresseeUnit);
  const since = handOver === undefined ? '由你单位办理' : `已于${dayInWords(handOver.on)}转你单位办理`;
  const asked = issue.requirements ?? '请你单位抓紧办理，依法按时办结';
  return [
    paragraph(...complaintToOthers(occasion), `，${since}，截至${dayInWords(occasion.on)}尚未办结。现予督办。`),
    ...(state.file.urging === undefined ? [] : [paragraph(`督办事由：${sentence(state.file.urging.reason)}`)]),
    paragraph(sentence(asked)),
    ...ownWords(occasion),
    ...(issue.reportBackBy === undefined
      ? []
      : [paragraph(`请于${dayInWords(issue.reportBackBy)}前将办理情况报告我单位。`)]),
  ];
};

/** 责令整改通知书 (篇七): what was found, what is to be put right and until when. */
export const rectificationOrder: Writer = (occasion) => {
  const { issue, state } = occasion;
  const you = issue.addressee === 'respondent' ? '你（单位）' : '你单位';
  const concerned = state.file.findings.filter(
    ({ finding, respondent }) =>
      isUpheld(finding) && (issue.addresseeRespondent === undefined || respondent === issue.addresseeRespondent),
  );
  const found = concerned.map(({ allegation, finding, explanation }) =>
    paragraph(
      `投诉事项“${state.allegations[allegation - 1]?.text ?? ''}”${FINDING_WORDS[finding]}。${sentence(explanation)}`,
    ),
  );
  return [
    paragraph(`我单位在${matterOf(occasion)}的办理、检查中，${found.length > 0 ? '查明以下事实：' : '发现存在问题。'}`),
    ...found,
    ...ownWords(occasion),
    paragraph(`现责令${you}：${sentence(issue.requirements ?? '')}`),
    ...(issue.reportBackBy === undefined
      ? []
      : [paragraph(`请于${dayInWords(issue.reportBackBy)}前整改完毕，并将整改情况书面报告我单位。`)]),
  ];
};
