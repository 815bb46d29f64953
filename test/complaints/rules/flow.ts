import type { Stage } from '../../../src/complaints/lifecycle';

/** The regulation's flow chart, by hand: yes where a command may be given in that stage, no where it may not. */
const FLOW = `
                     received  accepted  in-transit  declined  closed
  classify           yes       yes       no          no        no
  accept             yes       no        no          no        no
  decline            yes       no        no          no        no
  requestSupplement  yes       yes       no          no        no
  supplement         yes       yes       no          no        no
  correct            yes       yes       no          yes       no
  answerConsultation yes       yes       no          no        no
  decideSuggestion   yes       yes       no          no        no
  linkDuplicate      yes       yes       no          no        no
  unlinkDuplicate    yes       yes       no          no        no
  formGroup          yes       yes       no          no        no

  moveToRegime       yes       yes       no          yes       no

  transfer           yes       yes       no          no        no
  acknowledge        no        no        yes         no        no
  returnTransfer     yes       yes       yes         no        no
  disputeCompetence  yes       yes       no          no        no
  decideCompetence   yes       yes       no          no        no
  warmHandOver       yes       yes       no          no        no
  assign             yes       yes       no          no        no
  replaceHandler     yes       yes       no          no        no

  logContact         yes       yes       no          yes       no
  confirmIssues      yes       yes       no          no        no
  addEvidence        yes       yes       no          no        no
  offerExamination   yes       yes       no          no        no
  declineExamination yes       yes       no          no        no
  orderExamination   yes       yes       no          no        no
  reportExamination  yes       yes       no          no        no
  holdNegotiation    no        yes       no          no        no
  adjournNegotiation no        yes       no          no        no
  recordFinding      no        yes       no          no        no
  proposeRemedy      no        yes       no          no        no
  decideRemedy       no        yes       no          no        no
  answerRemedy       no        yes       no          no        no
  performRemedy      no        yes       no          no        no
  takeStaffAction    no        yes       no          no        no
  declineDemand      yes       yes       no          no        no

  apologize          yes       yes       no          no        no

  fine               no        yes       no          no        no
  confiscate         no        yes       no          no        no
  orderCorrection    no        yes       no          no        no
  suspendActivity    no        yes       no          no        no
  decideNoPenalty    no        yes       no          no        no
  waive              no        yes       no          no        no
  pay                no        yes       no          no        no
  execute            no        yes       no          no        no

  urge               yes       yes       yes         yes       no
  instruct           yes       yes       yes         yes       no
  takeCase           yes       yes       yes         no        no
  holdConference     yes       yes       yes         no        no
  orderReception     yes       yes       yes         yes       no
  holdReception      yes       yes       yes         yes       no

  recordReceptionDay yes       yes       yes         yes       no
  reportUndertaking  yes       yes       yes         yes       yes
  recordUndertakingOverdue yes yes       yes         yes       yes

  reportCompletion   no        yes       no          no        no
  judgeReply         no        yes       no          no        no
  reply              no        yes       no          yes       no
  feedback           no        yes       no          yes       yes

  close              no        yes       no          yes       no
  withdraw           yes       yes       no          yes       no
  reopen             no        no        no          no        yes
  requestReview      no        no        no          no        yes
  decideReview       no        no        no          no        yes
  reviewQuality      no        yes       no          yes       yes
  markTypical        no        no        no          no        yes
  archive            no        no        no          no        yes
  proposeErasure     no        no        no          no        yes
  decideErasure      no        no        no          no        yes
  restrict           no        no        no          no        yes
  liftRestriction    no        no        no          no        yes
  placeHold          yes       yes       yes         yes       yes
  liftHold           yes       yes       yes         yes       yes

  issueDocument      yes       yes       yes         yes       yes
  cancelDocument     yes       yes       yes         yes       yes

  extendDeadline     yes       yes       yes         yes       yes
  pauseClock         yes       yes       yes         yes       yes
  resumeClock        yes       yes       yes         yes       yes
  recordMissed       yes       yes       yes         yes       yes
`;

const [head = [], ...rows] = FLOW.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.trim().split(/\s+/));

export const STAGES = head as readonly Stage[];

/** Every cell of the flow chart. */
export const cells = rows.flatMap(([act = '', ...answers]) =>
  STAGES.map((stage, column) => ({ act, stage, may: answers[column] })),
);
