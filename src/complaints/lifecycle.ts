/** Stages of a case: 已接收 · 办理中 · 转办中 · 不予受理 · 已办结. */
export const STAGES = ['received', 'accepted', 'in-transit', 'declined', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** In which stages a command may be given: the flow chart of the regulation as a table. `receive` begins a case. */
export const lifecycle = {
  classify: ['received', 'accepted'],
  accept: ['received'],
  decline: ['received'],
  transfer: ['received', 'accepted'],
  acknowledge: ['in-transit'],
  returnTransfer: ['in-transit', 'received', 'accepted'],
  assign: ['received', 'accepted'],
  recordFinding: ['accepted'],
  proposeRemedy: ['accepted'],
  performRemedy: ['accepted'],
  apologize: ['received', 'accepted'],
  fine: ['accepted'],
  confiscate: ['accepted'],
  orderCorrection: ['accepted'],
  suspendActivity: ['accepted'],
  decideNoPenalty: ['accepted'],
  waive: ['accepted'],
  pay: ['accepted'],
  execute: ['accepted'],
  urge: ['received', 'accepted', 'in-transit', 'declined'],
  instruct: ['received', 'accepted', 'in-transit', 'declined'],
  takeCase: ['received', 'accepted', 'in-transit'],
  holdConference: ['received', 'accepted', 'in-transit'],
  orderReception: ['received', 'accepted', 'in-transit', 'declined'],
  holdReception: ['received', 'accepted', 'in-transit', 'declined'],
  reportCompletion: ['accepted'],
  judgeReply: ['accepted'],
  reply: ['accepted', 'declined'],
  feedback: ['accepted', 'declined', 'closed'],
  close: ['accepted', 'declined'],
  reopen: ['closed'],
} as const satisfies Record<string, readonly Stage[]>;

export type Act = keyof typeof lifecycle;

export const isAllowed = (act: Act, stage: Stage): boolean => (lifecycle[act] as readonly Stage[]).includes(stage);
