/** Why a rule says no: stable codes with their words; `{name}` is filled from the refusal's facts. */
export const refusals = {
  'append-too-large': {
    zh: '一次登记的内容过大：{bytes} 字节，上限 {limit} 字节。',
    en: 'One append holds {bytes} bytes; the limit is {limit}.',
  },
  'rebuild-under-way': { zh: '视图 {name} 正由 {by} 重建中。', en: 'The read model {name} is being rebuilt by {by}.' },
  'idempotency-key-reused': {
    zh: '同一幂等键已用于另一内容的命令。',
    en: 'This Idempotency-Key was used before for a command with another content.',
  },
  'not-in-this-stage': {
    zh: '案件处于“{stage}”阶段，不能执行 {act}；可执行的阶段：{allowed}。',
    en: 'The case is in stage {stage}: {act} is possible only in {allowed}.',
  },
  'not-the-holder': {
    zh: '案件由 {holder} 办理，{unit} 不得处理。',
    en: 'The case is held by {holder}; {unit} may not act on it.',
  },
  'before-receipt': {
    zh: '所述时间 {at} 早于接诉时间 {receivedAt}。',
    en: 'The stated time {at} is before the complaint was received ({receivedAt}).',
  },
  'in-the-future': { zh: '所述时间 {at} 晚于现在。', en: 'The stated time {at} lies in the future.' },
  'unknown-unit': { zh: '没有代码为 {unit} 的单位。', en: 'There is no unit with the code {unit}.' },
  'unit-exists': { zh: '单位 {unit} 已登记。', en: 'The unit {unit} is registered already.' },
  'unknown-regime': { zh: '没有制度 {regime}。', en: 'There is no regime {regime}.' },
  'regime-not-in-force': {
    zh: '制度 {regime} 在 {day} 没有有效版本。',
    en: 'No version of the regime {regime} was in force on {day}.',
  },
  'not-in-regime': {
    zh: '{field} 的值“{value}”不在制度 {regime} 中；可用：{allowed}。',
    en: '{field} “{value}” is not known to the regime {regime}; it knows {allowed}.',
  },
  'unknown-respondent': {
    zh: '没有第 {respondent} 号被投诉人；本案共 {count} 个。',
    en: 'There is no respondent {respondent}; the case has {count}.',
  },
  'unknown-allegation': {
    zh: '没有第 {allegation} 项投诉事项；本案共 {count} 项。',
    en: 'There is no allegation {allegation}; the case has {count}.',
  },
  'unknown-remedy': {
    zh: '没有第 {remedy} 项补救措施；本案共 {count} 项。',
    en: 'There is no remedy {remedy}; the case has {count}.',
  },
  'remedy-already-performed': { zh: '第 {remedy} 项补救措施已履行。', en: 'Remedy {remedy} was performed already.' },
  'signature-missing': {
    zh: '现场投诉须由投诉人签字（篇六）。',
    en: 'A complaint made on site needs the complainant’s signature (篇六).',
  },
  'competent-body-missing': {
    zh: '以“{ground}”不予受理时须告知有管辖权的机关。',
    en: 'Declining for “{ground}” must name the competent body.',
  },
  'transfer-to-self': { zh: '案件已由 {unit} 办理。', en: 'The case is held by {unit} already.' },
  'third-hand-over': {
    zh: '第三次转办须提交共同上级 {superior}，不得再转 {to}。',
    en: 'The third hand-over goes to the common superior {superior}, not to {to}.',
  },
  'no-common-superior': {
    zh: '第三次转办须提交共同上级，但 {from} 与 {to} 没有登记共同上级。',
    en: 'The third hand-over goes to the common superior, but none is registered for {from} and {to}.',
  },
  'nothing-to-return': {
    zh: '没有转办给 {unit} 的记录，无可退回。',
    en: 'There is no hand-over to return: the case was not passed on to {unit}.',
  },
  'penalty-without-finding': {
    zh: '对 {respondent} 没有成立或部分成立的认定，不得处罚。',
    en: 'There is no substantiated or partly substantiated allegation against {respondent}: no penalty.',
  },
  'nothing-to-penalise-with': { zh: '金额须大于零。', en: 'The amount must be more than zero.' },
  'currency-not-national': {
    zh: '{field} 须以 {currency} 计。',
    en: '{field} must be in {currency}.',
  },
  'rate-missing': {
    zh: '外币 {currency} 须注明汇率及日期。',
    en: 'An amount in {currency} needs a rate and its date.',
  },
  'rate-not-needed': { zh: '以 {currency} 计的金额不需要汇率。', en: 'An amount in {currency} takes no rate.' },
  'conversion-does-not-match': {
    zh: '{original} × {rate} = {exact}（按 {roundedTo} 元四舍五入），与填写的 {stated} 不符。',
    en: '{original} × {rate}, rounded half-up to {roundedTo}, is {exact} and not {stated}.',
  },
  'nothing-due': { zh: '本案没有应缴款项。', en: 'Nothing is due in this case.' },
  'paid-more-than-due': {
    zh: '应缴 {due}，已缴 {paid}，本次 {amount} 超出应缴。',
    en: 'Due {due}, paid {paid}: a payment of {amount} would be more than is due.',
  },
  'not-paid-in-full': {
    zh: '应缴 {due}，仅缴 {paid}，尚未执行完毕。',
    en: 'Due {due}, paid only {paid}: the penalty is not executed.',
  },
  'already-executed': { zh: '处罚已执行完毕。', en: 'The penalty was executed already.' },
  'satisfaction-without-answer': {
    zh: '未联系到投诉人，不能记录满意度“{satisfaction}”。',
    en: 'The complainant was not reached: “{satisfaction}” cannot be recorded.',
  },
  'outcome-does-not-fit': {
    zh: '{stage} 的案件不能以“{outcome}”办结。',
    en: 'A case in stage {stage} cannot be closed as “{outcome}”.',
  },
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
  'already-drawn': { zh: '本轮已抽样。', en: 'The sample of this round was drawn already.' },
  'not-drawn': { zh: '本轮尚未抽样。', en: 'The sample of this round has not been drawn.' },
  'not-in-sample': { zh: '案件 {caseId} 不在样本中。', en: 'The case {caseId} is not in the sample.' },
  'already-checked': { zh: '案件 {caseId} 已检查。', en: 'The case {caseId} was checked already.' },
  'own-case': {
    zh: '{person} 经办过案件 {caseId}，不得检查。',
    en: '{person} acted on the case {caseId} and may not check it.',
  },
  'checks-missing': { zh: '尚有 {count} 件未检查：{cases}。', en: '{count} cases are not checked yet: {cases}.' },
  'already-concluded': { zh: '本轮已结束。', en: 'The round was concluded already.' },
  'already-planned': { zh: '本轮已有计划。', en: 'The round was planned already.' },
  'checklist-incomplete': {
    zh: '每个检查项目须答一次，缺少：{missing}。',
    en: 'Every item of the checklist is answered once; missing: {missing}.',
  },
  'unreadable-file': {
    zh: '文件无法导入：第 {line} 行，{reason}。',
    en: 'The file cannot be imported: line {line}, {reason}.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type RefusalCode = keyof typeof refusals;
