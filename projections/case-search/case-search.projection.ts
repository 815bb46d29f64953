import { COMPLAINT_EVENTS, complaintIdOf } from '../../src/complaints/complaint.events';
import type { CorrectionShapes } from '../../src/complaints/intake/corrections/corrections.events';
import type { SupplementShapes } from '../../src/complaints/intake/supplements/supplements.events';
import type { Allegation, Respondent } from '../../src/complaints/intake/intake.events';
import type { Secret } from '../../src/kernel/texts/search-terms';
import type { RecordedEvent } from '../../src/kernel/event';
import type { PlainRow } from '../runtime/definition/operation';
import { foldProjection } from '../runtime/definition/projection';
import { allBut, othersThan, type AllShapes } from '../shapes/shapes.events';
import { CaseSearchRow } from './case-search.row';
import {
  dayTerm,
  type FoundBy,
  linesOf,
  type LineCode,
  monthTerm,
  nothingTold,
  withFacets,
  withLines,
  withSecrets,
  ALL_SECRETS,
} from './found-by.rules';

type Row = PlainRow<CaseSearchRow>;
type Lines = (readonly [LineCode, string | undefined])[];

const HANDLED = [
  'ComplaintReceived',
  'ComplaintClassified',
  'ComplaintMovedToRegime',
  'Supplemented',
  'RecordCorrected',
  'GroupFormed',
  'PersonalDataErased',
] as const;

/** What cases are found by: a few events change it, and all others leave its rows and its index alone. */
export const caseSearch = foldProjection<AllShapes>()({
  name: 'case-search',
  version: 4,
  table: CaseSearchRow,
  key: 'caseId',
  byStream: true,
  keyOf: ({ stream }) => complaintIdOf(stream),
  oneRowPerStream: true,
  ignores: [...othersThan(HANDLED, COMPLAINT_EVENTS), ...allBut('complaints')],
  // New entries wait in a short list, so that a batch is not held up by hundreds of terms, nor by putting a long list away.
  indexes: ['using gin (array_to_tsvector(terms)) with (gin_pending_list_limit = 256)'],
  evolve: {
    ComplaintReceived: (_none, { stream, data, meta, foundBy }) => {
      const told = withLines({ text: '', terms: [monthTerm(meta.occurredAt), dayTerm(meta.occurredAt)] }, [
        ...given(nothingTold, data),
      ]);
      const { regime, category, channel, receivingUnit: unit, externalReference: reference } = data;
      return {
        caseId: complaintIdOf(stream),
        receivedAt: meta.occurredAt,
        ...withFacets(withSecrets(told, ALL_SECRETS, foundBy), {
          regime: regime.id,
          category,
          channel,
          unit,
          reference,
        }),
      };
    },
    ComplaintClassified: (row, event) =>
      changed(row, event, (found) => withFacets(found, { category: event.data.category })),
    ComplaintMovedToRegime: (row, event) =>
      changed(row, event, (found) => withFacets(found, { regime: event.data.to.id })),
    Supplemented: (row, event) =>
      changed(row, event, (found) => {
        const told = withLines(found, given(found, event.data));
        return withSecrets(told, toldIn(event.data), event.foundBy);
      }),
    RecordCorrected: (row, event) => changed(row, event, (found) => corrected(found, event.data, event.foundBy)),
    // Who speaks for a group is told anew each time.
    GroupFormed: (row, event) => changed(row, event, (found) => withSecrets(found, ['representative'], event.foundBy)),
    PersonalDataErased: (row, event) => changed(row, event, (found) => withSecrets(found, ALL_SECRETS)),
  },
});

function changed(row: Row | undefined, { type, position }: RecordedEvent, change: (found: FoundBy) => FoundBy): Row {
  if (!row) throw new TypeError(`${type} at ${position} on a case that was never received`);
  return { ...row, ...change(row) };
}

interface Given {
  readonly respondents: readonly Respondent[];
  readonly allegations: readonly Allegation[];
  readonly requests: readonly string[];
}

/** Lines of what was given, behind those that are there. */
function given(found: FoundBy, { respondents, allegations, requests }: Given): Lines {
  const behind = (kind: 'R' | 'A' | 'Q', texts: readonly string[]): Lines =>
    texts.map((text, index) => [`${kind}${linesOf(found, kind) + index + 1}`, text]);
  return [
    ...behind(
      'R',
      respondents.map(({ name }) => name),
    ),
    ...behind(
      'A',
      allegations.map(({ text }) => text),
    ),
    ...behind('Q', requests),
  ];
}

/** Which kinds of what is sealed a supplement tells. */
function toldIn({ narrative, complainant }: SupplementShapes['Supplemented']): readonly Secret[] {
  const told = { narrative, telephone: complainant?.telephone, idNumber: complainant?.idNumber };
  return (['narrative', 'telephone', 'idNumber'] as const).filter((secret) => told[secret] !== undefined);
}

/** Only what cases are found by; other records that are corrected change nothing here. */
function corrected(
  found: FoundBy,
  data: CorrectionShapes['RecordCorrected'],
  foundBy: readonly string[] | undefined,
): FoundBy {
  const { field, ordinal = 1 } = data;
  const value = typeof data.new === 'string' ? data.new : undefined;
  switch (field) {
    case 'narrative':
      return withSecrets(found, ['narrative'], foundBy);
    case 'complainant.telephone':
      return withSecrets(found, ['telephone'], foundBy);
    case 'complainant.idNumber':
      return withSecrets(found, ['idNumber'], foundBy);
    case 'respondent.name':
      return withLines(found, [[`R${ordinal}`, value]]);
    case 'allegation':
      return withLines(found, [[`A${ordinal}`, value]]);
    case 'request':
      return withLines(found, [[`Q${ordinal}`, value]]);
    case 'channel':
      return withFacets(found, { channel: value });
    case 'externalReference':
      return withFacets(found, { reference: value });
    default:
      return found;
  }
}
