import { reportingView, told } from '../reporting/view';
import { caseFacts } from './case-facts.projection';
import { CaseFactsRow } from './case-facts.row';
import { CaseFactsVersionRow } from './case-facts-version.row';

export const caseFactsView = reportingView(CaseFactsRow, {
  model: caseFacts.name,
  en: 'Everything of one complaint that figures need; days are China’s.',
  zh: '统计所需的每件投诉的全部要素；日期为中国日期。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    regime: told('Regime whose rules hold.', '适用制度。'),
    regimeVersion: told('Version of that regime.', '适用制度的版本。'),
    kind: told('Kind of the case.', '类别。'),
    channel: told('Channel by which it came.', '渠道。'),
    category: told('Category of the matter.', '事项分类。'),
    region: told('Region, six digits of GB/T 2260.', '行政区划代码（六位）。'),
    unit: told('Unit that received it.', '接收单位。'),
    holder: told('Unit that holds it.', '承办单位。'),
    respondentType: told('Type of the respondent named first.', '首列被投诉人类型。'),
    respondentName: null,
    stage: told('Stage now.', '当前阶段。'),
    stageBefore: told('The stage before this one.', '前一阶段。'),
    partySize: told('How many people complain.', '投诉人数。'),
    receivedOn: told('Day of receipt.', '接收日期。'),
    acceptedOn: told('Day of acceptance.', '受理日期。'),
    acceptedBy: told('Unit that accepted it.', '受理单位。'),
    declinedOn: told('Day on which it was declined.', '不予受理日期。'),
    declineGround: told('Ground for declining.', '不予受理理由。'),
    transferredOn: told('Day of the first hand-over.', '首次转办日期。'),
    transferredTo: told('Unit of the newest hand-over.', '最近一次转往单位。'),
    returns: told('How many times it was handed back.', '退单次数。'),
    upheld: told('Whether an allegation was found to be true, at least in part.', '是否有事项成立（含部分成立）。'),
    foundOn: told('Day of the newest finding, once every allegation has one.', '全部事项认定后的最近认定日期。'),
    upheldOn: told('Day from which it is upheld.', '认定成立日期。'),
    repliedOn: told('Day of the newest reply.', '最近答复日期。'),
    feedbackOn: told('Day of the newest call-back.', '最近回访日期。'),
    reached: told('Whether the newest call-back reached the complainant.', '最近一次回访是否联系到投诉人。'),
    satisfaction: told('Verdict of the complainant.', '满意度。'),
    closedOn: told('Day of closing.', '办结日期。'),
    outcome: told('How it was closed.', '办结方式。'),
    resolution: told('Result in the words of the regime.', '办理结果（按制度）。'),
    answeredInTime: told('Whether the answer came in time, as the record states it.', '是否按期答复（按记录）。'),
    reopenings: told('How many times it was reopened.', '重办次数。'),
    extensions: told('How many times a limit was extended.', '延期次数。'),
    urgings: told('How many times it was urged.', '督办次数。'),
    misses: told('How many limits were missed.', '超期次数。'),
    limits: told(
      'Limits for decision, hand-over and closing: as first told, as they are now, and whether they were kept.',
      '受理决定、转办、办结期限：最初与现在的期限，以及是否按期。',
    ),
    withPenalty: told('Whether there was a fine or a confiscation.', '是否有罚款或没收。'),
    remediesProposed: told('Remedies proposed.', '提出的补救措施数。'),
    duplicateOf: told('The complaint that is handled instead.', '被并入的投诉。'),
    campaigns: told('Campaigns it belongs to.', '所属专项。'),
    suggestionAdopted: told('Whether the suggestion was adopted.', '建议是否采纳。'),
    acts: told('Acts that figures count: fines, payments, apologies …', '计入统计的行为：罚款、缴款、道歉等。'),
  },
});

export const caseFactsVersionsView = reportingView(CaseFactsVersionRow, {
  model: caseFacts.name,
  en: 'Every version of the facts of a complaint, as what changed, limits left out; it holds from its position until that of the next.',
  zh: '投诉要素的每个版本（所变更的内容，期限除外）；自其位置起至下一版本的位置止。',
  columns: {
    caseId: told('Id of the complaint.', '投诉标识。'),
    position: told('From this position on.', '自此位置起。'),
    recordedAt: told('When the fact was recorded.', '事实记录时间。'),
    changes: {
      en: 'The columns that changed, by their name in the program; null: the row went.',
      zh: '变更的栏目（程序中的名称）；空：该行已去除。',
      sql: `changes - 'respondentName'`,
    },
  },
  more: {
    until_position: {
      en: 'Until this position, not included; null for the newest.',
      zh: '至此位置止（不含）；最新版本为空。',
      sql: 'lead(position) over (partition by case_id order by position)',
    },
  },
});
