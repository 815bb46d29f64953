import type { ClockShapes } from '../../../src/complaints/clock/clock.events';

interface Run {
  readonly due: string;
  readonly extensions: number;
  readonly missed: boolean;
  readonly pausedBy: readonly string[];
}

/** The limits of one case as a clerk would keep them on paper; it throws when a fact should never have been recorded. */
export class ClockLedger {
  private readonly runs = new Map<string, Run>();
  /** Ground of each pause that is open. */
  private readonly open = new Map<number, string>();

  dueOf(limit: string): string | undefined {
    return [...this.runs].findLast(([name]) => name.startsWith(`${limit} `))?.[1].due;
  }

  /** Whether the clocks say this also of a case that is closed: its call-back is still to come. */
  mayGoOn(type: string): boolean {
    return type in this.steps;
  }

  take(type: string, data: unknown): void {
    const step = this.steps[type as keyof ClockShapes] as ((data: unknown) => void) | undefined;
    step?.(data);
  }

  private readonly steps: { [Type in keyof ClockShapes]: (data: ClockShapes[Type]) => void } = {
    DeadlineSet: ({ limit, ordinal, cause, due, pausedBy }) => {
      const before = this.runs.get(`${limit} ${ordinal}`);
      this.mustBe((before === undefined) === (cause === 'started'), `${limit} set as ${cause}`);
      const longer = before === undefined || Date.parse(due) > Date.parse(before.due);
      this.mustBe(longer || (cause === 'moved' && due === before.due), `${limit} shortened to ${due}`);
      this.runs.set(`${limit} ${ordinal}`, { extensions: 0, missed: false, ...before, due, pausedBy });
    },
    DeadlineExtended: ({ limit, ordinal, extension, length, oldDue }) => {
      const run = this.run(limit, ordinal);
      this.mustBe(limit === 'handle' && extension === run.extensions + 1, `extension ${extension} of ${limit}`);
      this.mustBe(extension <= 2 && length <= 5, `${limit} extended too often or too long`);
      this.mustBe(!run.missed && oldDue === run.due, `${limit} extended after it was missed`);
      this.runs.set(`${limit} ${ordinal}`, { ...run, extensions: extension });
    },
    ClockPaused: ({ pause, ground }) => {
      const byHand = ground === 'hearing' || ground === 'suspension';
      this.mustBe(!byHand || ![...this.open.values()].includes(ground), `paused for ${ground} twice`);
      this.mustBe(!this.open.has(pause), `pause ${pause} twice`);
      this.open.set(pause, ground);
    },
    ClockResumed: ({ pause }) => this.mustBe(this.open.delete(pause), `resumed from ${pause}`),
    DeadlineMissed: ({ limit, ordinal, due }) => {
      const run = this.run(limit, ordinal);
      const stands = [...this.open.values()].some((ground) => run.pausedBy.includes(ground));
      this.mustBe(!run.missed && due === run.due && !stands, `${limit} missed`);
      this.runs.set(`${limit} ${ordinal}`, { ...run, missed: true });
    },
  };

  private run(limit: string, ordinal: number): Run {
    const run = this.runs.get(`${limit} ${ordinal}`);
    if (!run) throw new Error(`there is no run ${ordinal} of ${limit}`);
    return run;
  }

  private mustBe(holds: boolean, otherwise: string): void {
    if (!holds) throw new Error(otherwise);
  }
}
