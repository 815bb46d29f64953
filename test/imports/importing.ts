import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { CalendarModule } from '../../src/calendar/calendar.module';
import { loadCalendars } from '../../src/calendar/load-calendars';
import { StreamWriter } from '../../src/commands/stream-writer';
import { EventLog } from '../../src/event-log/event-log';
import { Metrics } from '../../src/http/server/metrics';
import { Importer, type ImportReport } from '../../src/imports/importer';
import { ImportsModule } from '../../src/imports/imports.module';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { RegimesModule } from '../../src/regimes/regimes.module';
import { UnitsBelow } from '../../src/units/guidance/units-below.port';
import { UnitCandidates } from '../../src/units/competence/unit-candidates.port';
import { Refusal } from '../../src/kernel/refusal';

export const SAMPLE = join(__dirname, '../../demo/cfpb-complaints-sample.csv');

const regimes = loadRegimes();

export const clerk = { id: 'clerk-7', role: 'admin', unit: 'headquarters' };

/** How the installation hashes what may be personal; without a key where it is left out. */
type Fingerprint = (text: string) => string;

@Global()
@Module({})
class Foundation {
  static of(log: EventLog, fingerprint?: Fingerprint): DynamicModule {
    // What the read side answers; importing asks nothing of it.
    const readSide = [UnitCandidates, UnitsBelow].map((provide) => ({ provide, useValue: {} }));
    const exported = [EventLog, StreamWriter, Metrics, UnitCandidates, UnitsBelow];
    const writer = { provide: StreamWriter, useValue: new StreamWriter(log, fingerprint) };
    const provided = [{ provide: EventLog, useValue: log }, writer, Metrics, ...readSide];
    return { module: Foundation, providers: provided, exports: exported };
  }
}

/** The parts of the application that importing needs, over this log. */
export const importsOver = (log: EventLog, fingerprint?: Fingerprint) =>
  Test.createTestingModule({
    imports: [
      CqrsModule.forRoot(),
      RegimesModule.of(regimes),
      CalendarModule.of(loadCalendars()),
      Foundation.of(log, fingerprint),
      ImportsModule,
    ],
  }).compile();

/** Imports files and texts into a log. */
export interface Desk {
  file(path: string, options?: { dryRun?: boolean }): Promise<ImportReport>;
  text(content: string | Buffer, options?: { dryRun?: boolean }): Promise<ImportReport>;
}

export async function deskOver(log: EventLog, fingerprint?: Fingerprint): Promise<Desk> {
  const module = await importsOver(log, fingerprint);
  await module.init();
  const importer = module.get(Importer);
  const file: Desk['file'] = (path, { dryRun = false } = {}) =>
    importer.run({ path, mapping: 'cfpb', dryRun, caller: clerk });
  return { file, text: (content, options) => withFile(content, (path) => file(path, options)) };
}

/** Keeps the content in a file of its own while `use` reads it. */
export async function withFile<Result>(
  content: string | Buffer,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-test-'));
  try {
    await writeFile(join(folder, 'complaints.csv'), content);
    return await use(join(folder, 'complaints.csv'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Line and reason for which the file was refused as a whole. */
export async function faultOf(attempt: Promise<unknown>): Promise<{ line: unknown; reason: unknown }> {
  const error = await attempt.then(
    () => new Error('nothing was refused'),
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof Refusal) || error.code !== 'unreadable-file') throw error;
  return { line: error.facts.line, reason: error.facts.reason };
}

const COLUMNS = [
  'Date received',
  'Product',
  'Sub-product',
  'Issue',
  'Sub-issue',
  'Company',
  'State',
  'ZIP code',
  'Consumer consent provided?',
  'Submitted via',
  'Date sent to company',
  'Company response to consumer',
  'Timely response?',
  'Consumer disputed?',
] as const;
type Column = (typeof COLUMNS)[number];

export const HEADER = COLUMNS.join(',');

const PLAIN: Readonly<Record<Column, string>> = {
  'Date received': '7/29/2013',
  Product: 'Consumer Loan',
  'Sub-product': 'Vehicle loan',
  Issue: 'Managing the loan or lease',
  'Sub-issue': '',
  Company: 'Lender & Sons',
  State: 'VA',
  'ZIP code': '24540',
  'Consumer consent provided?': 'N/A',
  'Submitted via': 'Phone',
  'Date sent to company': '7/30/2013',
  'Company response to consumer': 'Closed with explanation',
  'Timely response?': 'Yes',
  'Consumer disputed?': 'No',
};

/** One line of a file: a complaint like any other but for these fields. */
export const line = (fields: Partial<Record<Column, string>> = {}): string =>
  COLUMNS.map((column) => fields[column] ?? PLAIN[column])
    .map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',');

/** A file of these lines below the header. */
export const csv = (...lines: readonly string[]): string => [HEADER, ...lines, ''].join('\r\n');
