/** Stages of a case: 已接收 · 办理中 · 转办中 · 不予受理 · 已办结. */
export const STAGES = ['received', 'accepted', 'in-transit', 'declined', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** In which stages a command may be given: the flow chart of the regulation as a table. `receive` begins a case. */
export const lifecycle = {
  classify: ['received', 'accepted'],
  accept: ['received'],
  decline: ['received'],
  requestSupplement: ['received', 'accepted'],
  supplement: ['received', 'accepted'],
  correct: ['received', 'accepted', 'declined'],
  answerConsultation: ['received', 'accepted'],
  decideSuggestion: ['received', 'accepted'],
  linkDuplicate: ['received', 'accepted'],
  unlinkDuplicate: ['received', 'accepted'],
  formGroup: ['received', 'accepted'],
  moveToRegime: ['received', 'accepted', 'declined'],
  transfer: ['received', 'accepted'],
  acknowledge: ['in-transit'],
  returnTransfer: ['in-transit', 'received', 'accepted'],
  disputeCompetence: ['received', 'accepted'],
  decideCompetence: ['received', 'accepted'],
  warmHandOver: ['received', 'accepted'],
  assign: ['received', 'accepted'],
  replaceHandler: ['received', 'accepted'],
  logContact: ['received', 'accepted', 'declined'],
  confirmIssues: ['received', 'accepted'],
  addEvidence: ['received', 'accepted'],
  offerExamination: ['received', 'accepted'],
  declineExamination: ['received', 'accepted'],
  // The clue of a report is examined before anything is decided on it.
  orderExamination: ['received', 'accepted'],
  reportExamination: ['received', 'accepted'],
  holdNegotiation: ['accepted'],
  adjournNegotiation: ['accepted'],
  recordFinding: ['accepted'],
  proposeRemedy: ['accepted'],
  decideRemedy: ['accepted'],
  answerRemedy: ['accepted'],
  performRemedy: ['accepted'],
  takeStaffAction: ['accepted'],
  declineDemand: ['received', 'accepted'],
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
  recordReceptionDay: ['received', 'accepted', 'in-transit', 'declined'],
  // What was promised or decided is still to be done when the case is closed.
  reportUndertaking: STAGES,
  recordUndertakingOverdue: STAGES,
  reportCompletion: ['accepted'],
  judgeReply: ['accepted'],
  reply: ['accepted', 'declined'],
  feedback: ['accepted', 'declined', 'closed'],
  close: ['received', 'accepted', 'declined'],
  // Whoever complained may withdraw before anything was decided.
  withdraw: ['received', 'accepted', 'declined'],
  placeHold: ['received', 'accepted', 'in-transit', 'declined', 'closed'],
  liftHold: ['received', 'accepted', 'in-transit', 'declined', 'closed'],
  reviewQuality: ['accepted', 'declined', 'closed'],
  // Invariant 1: beside feedback and quality, what may still happen to a closed case.
  reopen: ['closed'],
  issueDocument: STAGES,
  cancelDocument: STAGES,
  requestReview: ['closed'],
  decideReview: ['closed'],
  markTypical: ['closed'],
  archive: ['closed'],
  proposeErasure: ['closed'],
  decideErasure: ['closed'],
  restrict: ['closed'],
  liftRestriction: ['closed'],
  // Wherever a limit runs: after the closing that of a review.
  extendDeadline: STAGES,
  pauseClock: STAGES,
  resumeClock: STAGES,
  recordMissed: STAGES,
} as const satisfies Record<string, readonly Stage[]>;

export type Act = keyof typeof lifecycle;

/** Acts of the office that lead a case to another stage; `acknowledge`, `returnTransfer` and `reopen` lead back to where it was. */
export const leadsTo: Partial<Record<Act, Stage>> = {
  accept: 'accepted',
  decline: 'declined',
  transfer: 'in-transit',
  close: 'closed',
};

/** The stages in which an act is open to a kind that has these stages: only a kind that is never accepted is closed where it was received. */
export const stagesFor = (act: Act, stages: readonly Stage[]): readonly Stage[] =>
  (lifecycle[act] as readonly Stage[])
    .filter((stage) => stages.includes(stage))
    .filter((stage) => act !== 'close' || stage !== 'received' || !stages.includes('accepted'));
