import type { RefusalWords } from '../refusal-words';

export const supervision = {
  'commitment-does-not-match': {
    zh: '种子的 SHA-256 为 {actual}，与计划时的承诺 {commitment} 不符。',
    en: 'The seed hashes to {actual}, not to the commitment {commitment} given with the plan.',
  },
  'empty-frame': { zh: '没有符合条件的案件。', en: 'No case meets the criteria.' },
  'frame-too-large': {
    zh: '抽样框有 {count} 件，上限 {limit} 件。',
    en: 'The frame holds {count} cases; the limit is {limit}.',
  },
  'sample-larger-than-frame': {
    zh: '抽样 {size} 件，多于抽样框 {count} 件。',
    en: 'A sample of {size} is larger than the frame of {count} cases.',
  },
  'sample-smaller-than-strata': {
    zh: '抽样 {size} 件，少于 {strata} 层，每层至少一件。',
    en: 'A sample of {size} gives less than one case to each of the {strata} strata.',
  },
  'sample-too-large': {
    zh: '共须抽 {size} 件，上限 {limit} 件。',
    en: 'The quotas add up to {size}; the limit is {limit}.',
  },
  'too-many-strata': {
    zh: '分为 {count} 层，上限 {limit} 层。',
    en: 'There are {count} strata; the limit is {limit}.',
  },
  'unknown-stratum': {
    zh: '抽样框没有层“{stratum}”，或该层列了两次。',
    en: 'The frame has no stratum “{stratum}”, or it is listed twice.',
  },
  'quota-larger-than-stratum': {
    zh: '层“{stratum}”有 {count} 件，不能抽 {quota} 件。',
    en: 'The stratum “{stratum}” holds {count} cases, not {quota}.',
  },
  'quota-stated-twice': {
    zh: 'size、share、perStratum、quotas 只能写一个。',
    en: 'State only one of size, share, perStratum and quotas.',
  },
  'no-quota': {
    zh: '没有写抽取数，条件中也没有制度可循。',
    en: 'No quota is stated, and the criteria name no regime whose rule would say.',
  },
  'exclusion-outside': {
    zh: '排除的案件不符合条件：{cases}。',
    en: 'Cases that do not meet the criteria cannot be left out: {cases}.',
  },
  'seed-not-bound': {
    zh: '须写种子的承诺 (seedCommitment) 或将公布的随机数 (randomness)，且只写一个。',
    en: 'State either a commitment to the seed or public randomness to come.',
  },
  'randomness-known': {
    zh: '随机数于 {publishedFrom} 公布，计划时 ({now}) 已可知。',
    en: 'The randomness published at {publishedFrom} can be known by the time of the plan, {now}.',
  },
  'randomness-to-come': {
    zh: '随机数于 {publishedFrom} 才公布，现为 {now}。',
    en: 'The randomness is published at {publishedFrom}; it is {now}.',
  },
  'no-substitute': { zh: '案件 {caseId} 所在层已无可替换的案件。', en: 'The stratum of {caseId} has no case left.' },
  'checklist-foreign': {
    zh: '检查表没有项目 {items}，或同一项目答了两次。',
    en: 'The checklist has no such items, or they are answered twice: {items}.',
  },
  'already-drawn': { zh: '本轮已抽样。', en: 'The sample of this round was drawn already.' },
  'not-drawn': { zh: '本轮尚未抽样。', en: 'The sample of this round has not been drawn.' },
  'not-in-sample': { zh: '案件 {caseId} 不在样本中。', en: 'The case {caseId} is not in the sample.' },
  'already-checked': { zh: '案件 {caseId} 已检查。', en: 'The case {caseId} was checked already.' },
  'own-case': {
    zh: '{person} 经办过案件 {caseId}，不得检查。',
    en: '{person} acted on the case {caseId} and may not check it.',
  },
  'checks-missing': { zh: '尚有 {count} 件未检查：{cases}。', en: '{count} cases are not checked yet: {cases}.' },
  'not-checked': { zh: '案件 {caseId} 尚未检查。', en: 'The case {caseId} was not checked yet.' },
  'not-the-checked-unit': {
    zh: '只有承办单位可以申请复核，{unit} 不是。',
    en: 'Only the unit that holds the case may contest its check; {unit} is not it.',
  },
  'already-contested': { zh: '案件 {caseId} 已申请过复核。', en: 'The check of {caseId} was contested before.' },
  'not-contested': { zh: '案件 {caseId} 没有待复核的申请。', en: 'No second check is asked for of {caseId}.' },
  'own-check': {
    zh: '{person} 检查过案件 {caseId}，不得复核。',
    en: '{person} checked the case {caseId} and may not check it again.',
  },
  'check-not-for-role': {
    zh: '按该案的制度，由 {roles} 检查，{role} 不能检查。',
    en: 'By the regime of the case {roles} check it, not {role}.',
  },
  'call-back-unclear': {
    zh: '回访到投诉人时须写是否确认，没有回访到时不写。',
    en: 'State whether the complainant confirms exactly when they were reached.',
  },
  'contested-open': {
    zh: '尚有 {count} 件待复核：{cases}。',
    en: '{count} contested cases wait for a second check: {cases}.',
  },
  'already-ordered': { zh: '该整改已责令。', en: 'This rectification was ordered already.' },
  'own-unit-ordered': {
    zh: '不能责令或批评本单位 {unit}。',
    en: 'Nobody orders or criticises their own unit, {unit}.',
  },
  'not-the-ordered-unit': {
    zh: '整改由 {ordered} 报告，{unit} 不能报告。',
    en: 'The rectification is reported by {ordered}, not by {unit}.',
  },
  'not-awaiting-report': { zh: '该整改已报告或已验收。', en: 'The rectification was reported or verified already.' },
  'not-reported': { zh: '该整改尚无待验收的报告。', en: 'There is no report of the rectification to be verified.' },
  'own-rectification': {
    zh: '{person} 所在单位或本人报告了该整改，不得验收。',
    en: '{person} reported the rectification, or their unit did, and may not verify it.',
  },
  'not-overdue': {
    zh: '该整改的期限为 {due}，未逾期或已登记。',
    en: 'The rectification is due {due}: it is not overdue, or recorded as such.',
  },
  'period-empty': { zh: '考核期 {from} 至 {to} 没有一日。', en: 'The period from {from} to {to} has no day.' },
  'regime-scores-nobody': {
    zh: '制度 {regime} 没有考核权重。',
    en: 'The regime {regime} has no weights to score units by.',
  },
  'penalties-not-scored': {
    zh: '“{kpi}”不得作为考核指标（行政处罚法）。',
    en: '“{kpi}” is never part of a score (Law on Administrative Penalties).',
  },
  'scored-twice': { zh: '{unit} 列了两次。', en: '{unit} is listed twice.' },
  'own-unit-scored': { zh: '不能考核本单位 {unit}。', en: 'Nobody scores their own unit, {unit}.' },
  'not-a-unit-to-score': {
    zh: '{unit} 不是 {by} 的下级单位，不能考核。',
    en: '{unit} is not below {by}, which cannot score it.',
  },
  'already-published': { zh: '该考核已公布。', en: 'This scorecard was published already.' },
  'not-a-scored-unit': { zh: '{unit} 不在该考核之列。', en: '{unit} is not scored by this scorecard.' },
  'not-a-scored-figure': { zh: '该考核没有指标“{kpi}”。', en: 'The scorecard has no figure “{kpi}”.' },
  'appealed-already': { zh: '已就“{kpi}”申诉过。', en: 'The line “{kpi}” was appealed before.' },
  'unknown-appeal': {
    zh: '没有第 {appeal} 项申诉；该考核共 {count} 项。',
    en: 'There is no appeal {appeal}; the scorecard has {count}.',
  },
  'appeal-decided': { zh: '第 {appeal} 项申诉已决定。', en: 'The appeal {appeal} was decided already.' },
  'own-appeal': {
    zh: '{person} 公布了该考核或属于申诉单位，不得决定申诉。',
    en: '{person} published the scorecard or belongs to the unit that appealed, and may not decide.',
  },
  'points-unclear': {
    zh: '申诉成立时须写更正后的得分，不成立时不写。',
    en: 'State the points of the line exactly when the appeal is upheld.',
  },
  'points-above-weight': {
    zh: '得分 {points} 高于该项权重 {weight}。',
    en: 'The points {points} are more than the weight of the line, {weight}.',
  },
  'already-concluded': { zh: '本轮已结束。', en: 'The round was concluded already.' },
  'already-planned': { zh: '本轮已有计划。', en: 'The round was planned already.' },
  'checklist-incomplete': {
    zh: '每个检查项目须答一次，缺少：{missing}。',
    en: 'Every item of the checklist is answered once; missing: {missing}.',
  },
} as const satisfies RefusalWords;
