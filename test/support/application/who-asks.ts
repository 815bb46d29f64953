import type { Actor } from '../../../src/kernel/event';

type Rule = readonly [path: RegExp, role: string];

/** Who gives the commands of each kind, when a test names nobody: the first that fits. */
const COMMANDS: readonly Rule[] = [
  [/^\/api\/units\/[^/]+\/guidance/, 'head'],
  [/\/(urgings|instructions|take-overs)$/, 'head'],
  [/^\/api\/(units|imports|projections|accounts)/, 'admin'],
  [/^\/api\/spot-checks\/[^/]+\/contests/, 'head'],
  [/^\/api\/rectifications\/[^/]+\/report/, 'handler'],
  [/^\/api\/scorecards\/[^/]+\/appeals$/, 'head'],
  [/^\/api\/(spot-checks|rectifications|scorecards)/, 'supervisor'],
  [/^\/api\/open-data/, 'reporter'],
  [/./, 'handler'],
];

/** Who sees everything of each kind. */
const QUESTIONS: readonly Rule[] = [
  [/^\/(metrics|api\/(imports|projections|accounts))/, 'admin'],
  [/^\/api\/(exports|open-data)/, 'reporter'],
  [/\/disclosures(\?|$)/, 'auditor'],
  [/./, 'head'],
];

const roleIn = (rules: readonly Rule[], path: string): string => rules.find(([of]) => of.test(path))?.[1] ?? '';

/** Somebody of the unit who may give this command. */
export function commanding(path: string, unit: string): Actor {
  const role = roleIn(COMMANDS, path);
  return { id: `${role === 'handler' ? 'clerk' : role}-${unit}`, role, unit };
}

/** Somebody of the whole installation who may ask this. */
export function reading(path: string): Actor {
  const role = roleIn(QUESTIONS, path);
  return { id: `reading-${role}`, role, unit: '*' };
}
