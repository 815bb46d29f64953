import type { ComplaintShapes } from '../../../src/complaints/complaint.events';
import { isAbove } from './who-and-when';

interface Now {
  readonly by: string;
  /** The unit that holds the case before the fact. */
  readonly holder: string;
}

/** What a clerk keeps on paper of those above: who was given what to do, who was sent where, and who disputed what. */
export class LeadershipLedger {
  private urgings = 0;
  /** Who was sent to each reception; nothing once it took place. */
  private readonly receptions: string[] = [];
  private readonly given: { readonly source: string; unit: string; open: boolean }[] = [];
  private readonly disputes: { readonly superior: string; open: boolean }[] = [];
  /** The unit that was last found to be competent. */
  private found?: string;
  private now: Now = { by: '', holder: '' };

  /** Throws when the fact should never have been recorded. */
  take(type: string, data: unknown, now: Now): void {
    this.now = now;
    const step = this.steps[type as keyof ComplaintShapes] as ((data: unknown) => void) | undefined;
    step?.(data);
  }

  isSentTo(reception: number, unit: string): boolean {
    return this.receptions[reception - 1] === unit;
  }

  isAsked(unit: string): boolean {
    return this.disputes.some(({ superior }) => superior === unit);
  }

  /** Whether a superior that was asked sends the case to the unit that it found to be competent. */
  isDecided(to: string, by: string): boolean {
    return this.found === to && this.isAsked(by) && (by === to || isAbove(by, to));
  }

  private readonly steps: { [Type in keyof ComplaintShapes]?: (data: ComplaintShapes[Type]) => void } = {
    ComplaintTransferred: () => this.undisputed(),
    TransferReturned: ({ from }) => {
      this.undisputed();
      mustBe(this.found !== from, 'returned in spite of a decision');
    },
    ComplaintClosed: () => {
      for (const each of this.given.filter(({ source }) => source === 'urging')) each.open = false;
    },
    CaseUrged: ({ ordinal, unit }) => {
      mustBe(ordinal === ++this.urgings && unit === this.now.holder, 'urged wrongly');
      this.give('urging', unit);
    },
    LeaderInstructed: ({ unit }) => {
      mustBe(unit === this.now.holder, 'instructed another unit');
      this.give('instruction', this.now.holder);
    },
    LeaderTookCase: () => this.give('take-over', ''),
    JointConferenceHeld: ({ decisions }) => {
      for (const { unit } of decisions) this.give('conference', unit);
    },
    UndertakingReported: ({ undertaking, unit, source }) => {
      const given = this.given[undertaking - 1];
      mustBe(given?.unit === unit && given.source === source && unit === this.now.by, 'reported by another unit');
      mustBe(['urging', 'instruction', 'conference'].includes(source), 'reported instead of done');
      mustBe(given?.open === true, 'reported twice, or after the closure');
      if (given) given.open = false;
    },
    UndertakingOverdue: ({ undertaking, source }) => {
      mustBe(source !== 'urging', 'an urging did not go up its ladder');
      mustBe(this.given[undertaking - 1]?.open === true, 'overdue though it is done');
    },
    UrgingRaised: ({ undertaking, unit }) => {
      const given = this.given[undertaking - 1];
      mustBe(given?.open === true && given.source === 'urging' && unit === this.now.holder, 'raised wrongly');
      if (given) given.unit = unit;
    },
    CompetenceDisputed: ({ dispute, unit, competent, superior }) => {
      mustBe(
        this.disputes.every(({ open }) => !open),
        'disputed twice at a time',
      );
      mustBe(dispute === this.disputes.push({ superior, open: true }), 'dispute miscounted');
      mustBe(unit === this.now.holder && competent !== unit && this.found !== unit, 'disputed wrongly');
      mustBe(isAbove(superior, unit) && isAbove(superior, competent), 'asked somebody else than a superior');
      this.give('competence-dispute', superior);
    },
    CompetenceDecided: ({ dispute, competent }) => {
      const asked = this.disputes[dispute - 1];
      mustBe(asked?.open === true && asked.superior === this.now.by, 'decided by another unit');
      if (asked) asked.open = false;
      this.found = competent;
    },
    OnSiteReceptionOrdered: ({ reception, unit }) => {
      mustBe(reception === this.receptions.length + 1, 'reception miscounted');
      this.receptions.push(unit);
      this.give('on-site-reception', unit);
    },
    OnSiteReceptionHeld: ({ reception }) => {
      mustBe(this.receptions[reception - 1] !== '', 'received twice');
      this.receptions[reception - 1] = '';
    },
  };

  private undisputed(): void {
    mustBe(
      this.disputes.every(({ open }) => !open),
      'passed on while in dispute',
    );
  }

  private give(source: string, unit: string): void {
    this.given.push({ source, unit, open: true });
  }
}

function mustBe(is: boolean, fault: string): void {
  if (!is) throw new Error(fault);
}
