import { COMPLAINT_EVENTS, complaintIdOf, type ComplaintShapes } from '../../src/complaints/complaint.events';
import { callBackAfter, COMPLAINANT } from '../../src/complaints/public/call-back.events';
import type { ReplyMedium } from '../../src/complaints/reply/reply.events';
import type { RecordedEvent } from '../../src/kernel/event';
import { ERASED } from '../../src/kernel/erased';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { PublicCaseRow } from './public-case.row';
import { isAwaited } from './awaited.rules';
import type { News, Told } from './told';

type Row = PlainRow<PublicCaseRow>;

const HANDLED = [
  'ComplaintReceived',
  'ComplaintAccepted',
  'ComplaintDeclined',
  'ComplaintTransferred',
  'TransferAcknowledged',
  'TransferReturned',
  'HandlerAssigned',
  'ReplySent',
  'FeedbackRecorded',
  'SupplementRequested',
  'Supplemented',
  'ConsultationAnswered',
  'SuggestionDecided',
  'DeadlineExtended',
  'DeadlineSet',
  'PersonalDataErased',
  'ComplaintClosed',
  'ComplaintReopened',
] as const;
type Type = (typeof HANDLED)[number];

/** The words themselves only when they were given over the web, here. */
const givenHere = (medium: ReplyMedium, words: string): string | undefined => (medium === 'web' ? words : undefined);

const FIELD = { answered: 'answer', replied: 'summary' } as const;

/** The words of an answer that was given here, as they are sealed. */
const sealedIn = ({ id, sealed }: RecordedEvent, heard: News): Pick<Told, 'answer'> =>
  sealed && (heard.what === 'answered' || heard.what === 'replied') && heard.text !== undefined
    ? { answer: { id, field: FIELD[heard.what], sealed } }
    : {};

/** A case without a receipt code has no row. */
const told =
  <Of extends Type>(news: (event: RecordedEvent<Of, ComplaintShapes[Of]>) => News | undefined) =>
  (row: Row | undefined, event: RecordedEvent<Of, ComplaintShapes[Of]>): Row | undefined => {
    const heard = row && news(event);
    return heard
      ? {
          ...row,
          callBack: callBackAfter(row.callBack, event.type, event.meta.actor.role),
          told: [...row.told, { ...heard, at: event.meta.occurredAt, ...sealedIn(event, heard) }],
        }
      : row;
  };

/** What was answered to the complainant may tell of them. */
const forgotten = (told: Told): Told =>
  (told.what === 'replied' || told.what === 'answered') && told.text !== undefined
    ? { ...told, text: ERASED.zh, answer: undefined }
    : told;

export const publicCases = foldProjection<AllShapes>()({
  name: 'public-cases',
  version: 3,
  table: PublicCaseRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...allBut('complaints')],
  evolve: {
    ComplaintReceived: (_none, { stream, data: { receipt, receivingUnit, replyPromisedBy }, meta }) =>
      receipt === undefined
        ? undefined
        : {
            caseId: complaintIdOf(stream),
            receipt,
            receivingUnit,
            callBack: 'not-asked' as const,
            told: [
              { what: 'received' as const, unit: receivingUnit, promisedBy: replyPromisedBy, at: meta.occurredAt },
            ],
          },
    ComplaintAccepted: told(() => ({ what: 'accepted' })),
    ComplaintDeclined: told(({ data: { ground, competentBody } }) => ({ what: 'declined', ground, competentBody })),
    ComplaintTransferred: told(({ data: { to } }) => ({ what: 'moved', unit: to })),
    TransferAcknowledged: told(({ meta }) => ({ what: 'taken-over', unit: meta.actor.unit })),
    TransferReturned: told(({ data: { to } }) => ({ what: 'moved', unit: to })),
    HandlerAssigned: told(() => ({ what: 'assigned' })),
    SupplementRequested: told(({ data: { missing, until } }) => ({ what: 'supplement-requested', missing, until })),
    Supplemented: told(() => ({ what: 'supplemented' })),
    ConsultationAnswered: told(({ data: { medium, answer } }) => ({
      what: 'answered',
      medium,
      text: givenHere(medium, answer),
    })),
    SuggestionDecided: told(({ data: { adopted, toldBy } }) =>
      toldBy ? { what: 'suggestion-decided', adopted, medium: toldBy } : { what: 'suggestion-decided' },
    ),
    DeadlineExtended: told(({ data: { explanation } }) =>
      explanation === undefined ? undefined : { what: 'extended', text: explanation },
    ),
    // When a limit begins, its due date is told where all of them are.
    DeadlineSet: told(({ data: { cause, until, due } }) =>
      cause !== 'started' && isAwaited(until) ? { what: 'due-moved', cause, until, due } : undefined,
    ),
    ReplySent: told(({ data: { medium, summary } }) => ({
      what: 'replied',
      medium,
      text: givenHere(medium, summary),
    })),
    FeedbackRecorded: told(({ data: { satisfaction }, meta }) =>
      meta.actor.role === COMPLAINANT ? { what: 'judged', satisfaction } : { what: 'called-back' },
    ),
    ComplaintClosed: told(({ data: { outcome } }) => ({ what: 'closed', outcome })),
    ComplaintReopened: told(() => ({ what: 'reopened' })),
    PersonalDataErased: (row) => row && { ...row, told: row.told.map(forgotten) },
  },
});
