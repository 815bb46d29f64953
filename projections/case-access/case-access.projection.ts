import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { CaseAccessRow } from './case-access.row';

const HANDLED = [
  'ComplaintReceived',
  'ComplaintTransferred',
  'TransferReturned',
  'OnSiteReceptionOrdered',
  'JointConferenceHeld',
  'LeaderReceived',
  'WarmHandover',
  'HandlerAssigned',
  'HandlerReplaced',
  'LeaderTookCase',
  'ProcessingRestricted',
  'RestrictionLifted',
] as const;

type Row = { readonly [Column in keyof CaseAccessRow]: CaseAccessRow[Column] } | undefined;

const withOne = (all: readonly string[], one: string): readonly string[] => (all.includes(one) ? all : [...all, one]);

const withUnit = (row: Row, unit: string): Row => row && { ...row, units: withOne(row.units, unit) };
/** A unit that has something to do in the case, though it may never have had it. */
const withTask = (row: Row, unit: string): Row =>
  withUnit(row && { ...row, receptions: withOne(row.receptions, unit) }, unit);
const withPerson = (row: Row, person: string): Row => row && { ...row, people: withOne(row.people, person) };
const withHandler = (row: Row, person: string, handlerUnit: string): Row =>
  withPerson(row && { ...row, handlerUnit }, person);

const without = (row: Row, one: string): Row =>
  row && { ...row, people: row.people.filter((person) => person !== one) };

/** What every question about cases is narrowed by. A unit that had a case goes on seeing it: it answers for what it did. */
export const caseAccess = foldProjection<AllShapes>()({
  name: 'case-access',
  version: 3,
  table: CaseAccessRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  oneRowPerStream: true,
  prompt: true,
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...allBut('complaints')],
  indexes: ['using gin (units)'],
  evolve: {
    ComplaintReceived: (_none, { stream, data: { receivingUnit, confidential }, meta: { actor } }) => ({
      caseId: complaintIdOf(stream),
      units: [receivingUnit],
      confidential,
      restricted: false,
      holder: receivingUnit,
      handlerUnit: null,
      receptions: [],
      people: [actor.id],
    }),
    ComplaintTransferred: (row, { data: { to } }) => withUnit(row && { ...row, holder: to }, to),
    TransferReturned: (row, { data: { to } }) => row && { ...row, holder: to },
    OnSiteReceptionOrdered: (row, { data: { unit } }) => withTask(row, unit),
    JointConferenceHeld: (row, { data: { decisions } }) =>
      decisions.reduce<Row>((known, { unit }) => withTask(known, unit), row),
    LeaderReceived: (row, { data: { followUp } }) => (followUp ? withTask(row, followUp.unit) : row),
    WarmHandover: (row, { data: { to }, meta: { actor } }) => withHandler(row, to, actor.unit),
    HandlerAssigned: (row, { data: { handler }, meta: { actor } }) => withHandler(row, handler, actor.unit),
    HandlerReplaced: (row, { data: { handler, previous }, meta: { actor } }) =>
      withHandler(without(row, previous), handler, actor.unit),
    LeaderTookCase: (row, { data: { takenBy } }) => withPerson(row, takenBy),
    ProcessingRestricted: (row) => row && { ...row, restricted: true },
    RestrictionLifted: (row) => row && { ...row, restricted: false },
  },
});
