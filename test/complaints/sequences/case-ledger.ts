import type { ComplaintShapes } from '../../../src/complaints/complaint.events';
import type { Expected } from '../../support/given';
import { ClockLedger } from './clock-ledger';
import { EndLedger } from './end-ledger';
import { fen, sum } from './reckoning';
import { LeadershipLedger } from './leadership-ledger';
import { RemedyLedger } from './remedy-ledger';
import { AFTER_CLOSING, BY_THE_CLOCK, COMPLAINANTS_SIDE, FROM_ABOVE, isAbove, PAPER } from './who-and-when';

interface Step {
  readonly from: string;
  readonly to: string;
  readonly ordinal: number;
}

/**
 * The regulation kept as a clerk would keep it on paper, apart from the code: it takes the facts of one case in their
 * order and throws when one of them should never have been recorded. Money is counted in whole fen.
 */
export class CaseLedger {
  holder = '';
  received = false;
  /** Whether every penalty so far was executed. */
  executed = false;
  private receivingUnit = '';
  private decisions = 0;
  private closed = false;
  private handOvers = 0;
  /** Every unit that had the case, and those that handed it down from above all others. */
  private readonly had = new Set<string>();
  private readonly handedDown = new Set<string>();
  /** The hand-overs that brought the case where it is, the latest at the end. */
  private readonly way: Step[] = [];
  private readonly respondentOf = new Map<number, number>();
  private readonly upheld = new Map<number, boolean>();
  private readonly leadership = new LeadershipLedger();
  private readonly clock = new ClockLedger();
  private readonly end = new EndLedger();
  private readonly ordered = new Set<number>();
  private readonly spared = new Set<number>();
  private readonly remedies = new RemedyLedger();
  private readonly due = new Map<number, bigint>();
  private readonly papers: { readonly unit: string; cancelled: boolean }[] = [];
  private by = '';
  private readonly paid = new Map<number | undefined, bigint>();

  /** What is still to be paid, as a decimal string. */
  get rest(): string {
    const open = sum(this.due) - sum(this.paid);
    return `${open / 100n}.${String(open % 100n).padStart(2, '0')}`;
  }

  dueOf(limit: string): string | undefined {
    return this.clock.dueOf(limit);
  }

  /** One more fact, recorded by a person of the unit `by`. */
  take({ type, data }: Expected, by: string): void {
    this.mustBe(this.received !== (type === 'ComplaintReceived'), `${type} out of turn`);
    if (this.received) this.mustBe(this.mayAct(type, by, data), `${type} by ${by}, held by ${this.holder}`);
    this.by = by;
    const mayGoOn = this.clock.mayGoOn(type) || [...AFTER_CLOSING, ...PAPER].includes(type);
    this.mustBe(!this.closed || mayGoOn, `${type} after the closure`);
    const holderBefore = this.holder;
    const step = this.steps[type as keyof ComplaintShapes] as ((data: unknown) => void) | undefined;
    this.leadership.take(type, data, { by, holder: this.holder });
    step?.(data);
    this.end.take(type, data);
    this.clock.take(type, data);
    const moves = ['ComplaintReceived', 'ComplaintTransferred', 'TransferReturned'].includes(type);
    this.mustBe(moves || this.holder === holderBefore, `${type} changed the holder`);
  }

  private readonly steps: { [Type in keyof ComplaintShapes]?: (data: ComplaintShapes[Type]) => void } = {
    ComplaintReceived: ({ receivingUnit, allegations }) => {
      this.received = true;
      this.holder = this.receivingUnit = receivingUnit;
      this.had.add(receivingUnit);
      allegations.forEach(({ respondent }, index) => this.respondentOf.set(index + 1, respondent));
    },
    DocumentIssued: ({ ordinal, document, unit, transfer }) => {
      const sent = this.way.some((step) => step.from === unit && step.ordinal === transfer);
      const concerned = [this.holder, this.receivingUnit].includes(unit) || isAbove(unit, this.holder);
      this.mustBe(document === 'transfer-notice' ? sent : concerned, `${document} issued by ${unit}`);
      this.mustBe(unit === this.by && ordinal === this.papers.push({ unit, cancelled: false }), 'issued wrongly');
    },
    DocumentCancelled: ({ ordinal }) => {
      const paper = this.papers[ordinal - 1];
      this.mustBe(paper?.unit === this.by && !paper.cancelled, 'cancelled wrongly');
      if (paper) paper.cancelled = true;
    },
    ComplaintAccepted: () => this.mustBe(++this.decisions === 1, 'decided twice'),
    ComplaintDeclined: () => this.mustBe(++this.decisions === 1, 'decided twice'),
    ComplaintTransferred: ({ from, to, ordinal, basis }) => {
      this.mustBe(from === this.holder && to !== from && ordinal === ++this.handOvers, 'transferred wrongly');
      if (ordinal >= 3 && !this.leadership.isDecided(to, this.by))
        this.mustBe(this.goesUp(to) || this.isHandedDown(from, to, basis), `hand-over ${ordinal} to ${to}`);
      this.had.add(to);
      this.way.push({ from, to, ordinal });
      this.holder = to;
    },
    TransferReturned: ({ from, to, ordinal }) => {
      const brought = this.way.pop();
      this.mustBe(brought?.from === to && brought.to === from && brought.ordinal === ordinal, 'returned wrongly');
      this.holder = to;
    },
    FindingRecorded: ({ allegation, respondent, finding, caseUpheld }) => {
      this.mustBe(this.respondentOf.get(allegation) === respondent, 'finding against another respondent');
      this.upheld.set(allegation, finding === 'substantiated' || finding === 'partly-substantiated');
      this.mustBe([...this.upheld.values()].includes(true) === caseUpheld, 'upheld wrongly');
    },
    RemedyProposed: ({ remedy, approvalNeeded = false }) => this.none(this.remedies.proposed(remedy, approvalNeeded)),
    RemedyApproved: ({ remedy }) => this.none(this.remedies.decided(remedy, true)),
    RemedyRejected: ({ remedy }) => this.none(this.remedies.decided(remedy, false)),
    RemedyAccepted: ({ remedy }) => this.none(this.remedies.answered(remedy, true)),
    RemedyRefused: ({ remedy }) => this.none(this.remedies.answered(remedy, false)),
    RemedyPerformed: ({ remedy }) => this.none(this.remedies.performed(remedy)),
    RespondentFined: ({ respondent, fine }) => this.penalise(respondent, fine.amount),
    IllegalIncomeConfiscated: ({ respondent, confiscated }) => this.penalise(respondent, confiscated.amount),
    CorrectionOrdered: ({ respondent }) => this.order(respondent),
    ActivitySuspended: ({ respondent }) => this.order(respondent),
    NoPenaltyDecided: ({ respondent }) => {
      this.mustBe(!this.due.has(respondent) && !this.ordered.has(respondent), 'penalised and spared');
      this.mustBe(!this.spared.has(respondent), 'spared twice');
      this.spared.add(respondent);
    },
    PenaltyWaived: ({ respondent, amount }) => {
      this.due.set(respondent, (this.due.get(respondent) ?? 0n) - fen(amount.amount));
      this.mustBe((this.paid.get(respondent) ?? 0n) <= (this.due.get(respondent) ?? 0n), 'waived more than owed');
      this.mustBe(sum(this.paid) <= sum(this.due), 'waived more than the case owes');
    },
    PenaltyPaid: ({ respondent, amount }) => {
      this.paid.set(respondent, (this.paid.get(respondent) ?? 0n) + fen(amount.amount));
      this.mustBe(sum(this.paid) <= sum(this.due), 'paid more than due');
      if (respondent === undefined) return;
      this.mustBe((this.paid.get(respondent) ?? 0n) <= (this.due.get(respondent) ?? 0n), 'paid more than owed');
    },
    PenaltyExecuted: () => {
      this.mustBe(!this.executed, 'executed twice');
      this.mustBe(this.due.size > 0 && sum(this.paid) === sum(this.due), 'executed before it was paid or waived');
      this.executed = true;
    },
    ComplaintClosed: ({ outcome }) => {
      this.mustBe(this.decisions === 1 || outcome === 'withdrawn', 'closed undecided');
      this.closed = true;
    },
    ComplaintReopened: () => {
      this.mustBe(this.closed, 'reopened while open');
      this.closed = false;
      this.spared.clear();
    },
  };

  private goesUp(to: string): boolean {
    return [...this.had].every((unit) => unit === to || isAbove(to, unit));
  }

  /** Once, by a unit above all that had it, to one below it, and with an instruction. */
  private isHandedDown(from: string, to: string, basis: string): boolean {
    const first = !this.handedDown.has(from);
    this.handedDown.add(from);
    return first && basis === 'instructed' && this.goesUp(from) && isAbove(from, to);
  }

  private mayAct(type: string, by: string, data: unknown): boolean {
    if (type === 'OnSiteReceptionHeld') return this.leadership.isSentTo((data as { reception: number }).reception, by);
    if (type === 'UndertakingReported' || type === 'CompetenceDecided') return true;
    if (type === 'ComplaintTransferred' && this.leadership.isAsked(by)) return true;
    if (by === this.holder || [...PAPER, ...BY_THE_CLOCK].includes(type)) return true;
    const fromAbove = FROM_ABOVE.includes(type);
    return (
      (fromAbove && isAbove(by, this.holder)) ||
      ((fromAbove || COMPLAINANTS_SIDE.includes(type)) && by === this.receivingUnit)
    );
  }

  private penalise(respondent: number, amount: string): void {
    this.order(respondent);
    this.due.set(respondent, (this.due.get(respondent) ?? 0n) + fen(amount));
    this.executed = false;
  }

  private order(respondent: number): void {
    const upheld = [...this.upheld].some(([allegation, is]) => is && this.respondentOf.get(allegation) === respondent);
    this.mustBe(upheld, `respondent ${respondent} penalised without a finding`);
    this.mustBe(!this.spared.has(respondent), `respondent ${respondent} penalised and spared`);
    this.ordered.add(respondent);
  }

  private none(fault: string | undefined): void {
    this.mustBe(fault === undefined, fault ?? '');
  }

  private mustBe(holds: boolean, otherwise: string): void {
    if (!holds) throw new Error(otherwise);
  }
}
