import { loadCalendars } from '../../../src/calendar/load-calendars';
import type { NewEvent } from '../../../src/kernel/event';
import { NotFound, Refusal } from '../../../src/kernel/refusal';
import {
  IssueCriticism,
  OrderRectification,
  RecordOverdue,
  RefuseRectification,
  ReportRectification,
  VerifyRectification,
  type RectificationCommand,
} from '../../../src/supervision/rectification/rectification.commands';
import { decideRectification } from '../../../src/supervision/rectification/rectification.handler';
import { rectificationSubject, type Rectification } from '../../../src/supervision/rectification/rectification.state';
import { workingDaysDue } from '../../../src/calendar/counting/working-days-due.rules';
import { validated } from '../../../src/validation/validated';

const calendar = loadCalendars().on('2026-10-01');
const FILE = 'a'.repeat(64);

interface By {
  readonly id?: string;
  readonly unit?: string;
  readonly now?: string;
}

/** A rectification as it goes: each command by somebody, at some time. */
class Order {
  private state: Rectification;

  /** The facts that follow; they are recorded. */
  does(command: RectificationCommand, by: By = {}): readonly NewEvent[] {
    const { id = 'sun', unit = 'center', now = '2026-09-25T10:00:00+08:00' } = by;
    const caller = { id, role: 'supervisor', unit };
    const facts = decideRectification('7', command, this.state, {
      caller,
      now,
      lineOf: (code) => (code === 'nowhere' ? undefined : [code, 'center']),
      isDissolved: (code) => code === 'gone',
      dueIn: (days) => workingDaysDue(calendar, now, days),
      isStored: (file) => file === FILE,
    });
    const meta = { commandId: 'c', correlationId: 'c', actor: caller, occurredAt: now };
    this.state = facts.reduce(
      (state, { type, data }) => rectificationSubject.apply(state, { type, data, stream: 'rectification-7', meta }),
      this.state,
    );
    return facts;
  }

  refusal(command: RectificationCommand, by: By = {}): string {
    try {
      this.does(command, by);
      return 'recorded';
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error);
    }
  }
}

const order = (fields: object = {}) =>
  validated(OrderRectification, { unit: 'county-a', what: '补登记表', days: 5, ...fields });
const report = (fields: object = {}) => validated(ReportRectification, { report: '已补', ...fields });
const verify = validated(VerifyRectification, {});
const refuse = validated(RefuseRectification, { reason: '未自查', days: 2 });
const criticise = validated(IssueCriticism, { text: '记录不实', form: 'told' });
const OFFICER = { id: 'li', unit: 'county-a' };

describe('责令限期整改', () => {
  it('is due by working days: over the National Day holiday, with its make-up day', () => {
    // 2026-09-25 is a Friday. Mid-Autumn and National Day 2026 by the official plan: see src/calendar/tables.
    const [ordered] = new Order().does(order());
    const { limit } = ordered?.data as { limit: ReturnType<typeof workingDaysDue> };
    expect(limit).toEqual(workingDaysDue(calendar, '2026-09-25T10:00:00+08:00', 5));
    expect(limit).toMatchObject({ days: 5, missingYears: [], calendarVersion: calendar.version });
    expect(limit.derivation.at(-1)).toEqual({ step: 'due', at: limit.due, count: 5, unit: 'working-days' });
  });

  it('counts the days by hand: ordered on a Monday, five days end on the Monday after', () =>
    expect(workingDaysDue(calendar, '2026-11-02T18:00:00+08:00', 5).due).toBe('2026-11-10T00:00:00+08:00'));

  it('goes from the order over a refusal to the end', () => {
    const it = new Order();
    it.does(order());
    expect(it.does(report({ attachments: [FILE] }), OFFICER)).toMatchObject([{ type: 'RectificationReported' }]);
    expect(it.does(refuse)).toMatchObject([{ type: 'RectificationRefused', data: { limit: { days: 2 } } }]);
    it.does(report(), OFFICER);
    expect(it.does(verify)).toEqual([{ type: 'RectificationVerified', v: 1, data: { remarks: undefined } }]);
    expect(it.refusal(report(), OFFICER)).toBe('not-awaiting-report');
  });

  it('is ordered once, of a standing unit other than one’s own', () => {
    const it = new Order();
    expect(it.refusal(order({ unit: 'nowhere' }))).toBe('unknown-unit');
    expect(it.refusal(order({ unit: 'gone' }))).toBe('unit-dissolved');
    expect(it.refusal(order({ unit: 'center' }))).toBe('own-unit-ordered');
    it.does(order());
    expect(it.refusal(order())).toBe('already-ordered');
  });

  it('is reported by the unit, with files that were handed in', () => {
    const it = new Order();
    expect(() => it.does(report(), OFFICER)).toThrow(NotFound);
    it.does(order());
    expect(it.refusal(report(), { unit: 'county-b' })).toBe('not-the-ordered-unit');
    expect(it.refusal(report({ attachments: ['b'.repeat(64)] }), OFFICER)).toBe('unknown-attachment');
    expect(it.refusal(verify)).toBe('not-reported');
  });

  it('is verified and refused by nobody of the unit, and by nobody who reported', () => {
    const it = new Order();
    it.does(order());
    it.does(report(), OFFICER);
    for (const command of [verify, refuse]) {
      expect(it.refusal(command, { id: 'wang', unit: 'county-a' })).toBe('own-rectification');
      expect(it.refusal(command, { id: 'li', unit: 'center' })).toBe('own-rectification');
    }
  });

  it('comes with criticism by somebody of another unit', () => {
    const it = new Order();
    it.does(order());
    expect(it.does(criticise)).toMatchObject([{ type: 'CriticismIssued', data: { unit: 'county-a', form: 'told' } }]);
    expect(it.refusal(criticise, OFFICER)).toBe('own-unit-ordered');
  });

  it('is overdue once for each due date, while no report came', () => {
    const it = new Order();
    it.does(order(), { now: '2026-11-02T10:00:00+08:00' });
    const due = '2026-11-10T00:00:00+08:00';
    const overdue = validated(RecordOverdue, { due });
    expect(it.refusal(overdue, { now: '2026-11-09T23:59:59+08:00' })).toBe('not-overdue');
    expect(it.does(overdue, { now: due })).toEqual([{ type: 'RectificationOverdue', v: 1, data: { due } }]);
    expect(it.refusal(overdue, { now: '2026-11-11T10:00:00+08:00' })).toBe('not-overdue');
    it.does(report(), { ...OFFICER, now: '2026-11-11T10:00:00+08:00' });
    it.does(refuse, { now: '2026-11-12T10:00:00+08:00' });
    expect(it.refusal(overdue, { now: '2026-11-20T10:00:00+08:00' })).toBe('not-overdue');
    const next = validated(RecordOverdue, { due: '2026-11-17T00:00:00+08:00' });
    expect(it.does(next, { now: '2026-11-17T00:00:00+08:00' })).toHaveLength(1);
  });
});
