import type { RefusalWords } from '../refusal-words';

export const clock = {
  'deadline-not-running': {
    zh: '期限“{limit}”未在计时。',
    en: 'The limit “{limit}” is not running.',
  },
  'deadline-passed': {
    zh: '期限“{limit}”已于 {due} 届满，延期须在届满前批准。',
    en: 'The limit “{limit}” ended at {due}: an extension is granted before that.',
  },
  'deadline-not-passed': {
    zh: '期限“{limit}”至 {due} 届满，尚未超期。',
    en: 'The limit “{limit}” ends at {due}: it is not missed yet.',
  },
  'no-extension': {
    zh: '制度 {regime} 不允许延长期限“{limit}”。',
    en: 'The regime {regime} lets nobody extend the limit “{limit}”.',
  },
  'extension-not-by-role': {
    zh: '期限“{limit}”的延长须由 {allowed} 批准，{role} 无权批准。',
    en: 'An extension of “{limit}” is granted by {allowed}, not by {role}.',
  },
  'extended-often-enough': {
    zh: '期限“{limit}”至多延长 {times} 次。',
    en: 'The limit “{limit}” is extended {times} time(s) at most.',
  },
  'extension-too-long': {
    zh: '期限“{limit}”一次至多延长 {most}，不得延长 {length}。',
    en: 'The limit “{limit}” is extended by {most} at most, not by {length}.',
  },
  'paused-by-its-act': {
    zh: '“{ground}”的中止与恢复随其本身的办理行为记录，不单独登记。',
    en: 'The clock stops and goes on for “{ground}” with the acts themselves: it is not paused or resumed by hand.',
  },
  'nothing-to-pause': {
    zh: '没有正在计时的期限可依制度 {regime} 因“{ground}”中止。',
    en: 'No limit is running that the regime {regime} stops for “{ground}”.',
  },
  'already-paused': { zh: '已因“{ground}”中止计时。', en: 'The clock stands still for “{ground}” already.' },
  'not-paused': { zh: '没有可恢复的中止。', en: 'There is no such pause to end.' },
  'several-pauses': {
    zh: '有多项中止（{pauses}），请指明恢复哪一项。',
    en: 'Several pauses are open ({pauses}): name the one that ends.',
  },
  'resumed-before-paused': {
    zh: '恢复时间 {at} 早于中止时间 {since}。',
    en: 'The clock cannot go on at {at}: it was stopped at {since}.',
  },
  'by-the-system-only': {
    zh: '超期由系统记录，{role} 不得登记。',
    en: 'That a limit was missed is recorded by the system, not by {role}.',
  },
} as const satisfies RefusalWords;
