import type { RefusalWords } from './refusal-words';

export const general = {
  'append-too-large': {
    zh: '一次登记的内容过大：{bytes} 字节，上限 {limit} 字节。',
    en: 'One append holds {bytes} bytes; the limit is {limit}.',
  },
  'rebuild-under-way': { zh: '视图 {name} 正由 {by} 重建中。', en: 'The read model {name} is being rebuilt by {by}.' },
  'no-rebuild-under-way': {
    zh: '没有正在进行的重建可取消：{names}。',
    en: 'No rebuild of {names} is under way that could be cancelled.',
  },
  'rebuild-is-needed': {
    zh: '视图 {name} 尚无本程序版本可用的数据，其重建不能取消。',
    en: 'Without this rebuild nothing of the present program serves the read model {name}; it cannot be cancelled.',
  },
  'rebuild-cancelled': {
    zh: '重建已由 {by} 取消，理由：{why}。',
    en: 'The rebuild was cancelled by {by}, who said: {why}.',
  },
  'no-previous-generation': {
    zh: '没有可退回的上一代：{names}。上一代只保留到下次启动。',
    en: 'There is no previous generation of {names} to go back to: it is kept until the next start only.',
  },
  'previous-of-another-program': {
    zh: '视图 {name} 的上一代 {previous} 出自另一版本的程序，本程序只能维护 {generation}；请用那一版本的程序退回。',
    en: 'The previous generation of {name}, {previous}, is of another program; this one keeps up {generation}. Go back with the program that built it.',
  },
  'no-such-position': {
    zh: '日志没有给出过位置 {position}；最新位置是 {head}。',
    en: 'The log has not given the position {position}; its newest is {head}.',
  },
  'idempotency-key-reused': {
    zh: '同一幂等键已用于另一内容的命令。',
    en: 'This Idempotency-Key was used before for a command with another content.',
  },
  'not-in-this-stage': {
    zh: '案件处于“{stage}”阶段，不能执行 {act}；可执行的阶段：{allowed}。',
    en: 'The case is in stage {stage}: {act} is possible only in {allowed}.',
  },
  'before-receipt': {
    zh: '所述时间 {at} 早于接诉时间 {receivedAt}。',
    en: 'The stated time {at} is before the complaint was received ({receivedAt}).',
  },
  'agreed-for-the-past': {
    zh: '约定的时间 {agreed} 不晚于此时（{now}）。',
    en: 'The agreed time {agreed} does not lie after this moment ({now}).',
  },
  'reason-missing': { zh: '须说明理由。', en: 'The reason must be stated.' },
  'in-the-future': { zh: '所述时间 {at} 晚于现在。', en: 'The stated time {at} lies in the future.' },
} as const satisfies RefusalWords;
