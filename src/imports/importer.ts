import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../calendar/calendars';
import { StreamWriter } from '../commands/stream-writer';
import { EventLog } from '../event-log/event-log';
import { dayOf } from '../kernel/day';
import type { Actor } from '../kernel/event';
import { newIdInTime } from '../kernel/ids';
import { NotFound } from '../kernel/refusal';
import { Regimes } from '../regimes/regimes';
import { decidedCases, type DecidedCase } from './cases/decided-cases';
import { ImportUnits } from './cases/import-units';
import { inFlight } from './cases/in-flight';
import { lookAtCases, recordCases, type TakeCase } from './cases/take-case';
import { checkFile, CsvReading, type CheckedFile } from './csv/csv-file';
import { unreadable } from './csv/unreadable';
import { importSubject, type ImportRun } from './import-run';
import { ImportTally } from './import-tally';
import { importStream, type ImportedFile, type ImportResult, type ImportShapes } from './imports.events';
import type { ImportMapping } from './mappings/mapping';
import { mappingNamed } from './mappings/mappings';
import { refusedLine } from './cases/refused-line';

export interface ImportRequest {
  /** Where the file is. */
  readonly path: string;
  /** What the report calls it; the last part of the path when left out. */
  readonly file?: string;
  readonly mapping: string;
  /** Reads, decides and reports as an import, and records nothing. */
  readonly dryRun: boolean;
  readonly caller: Actor;
  /** Told after each record. */
  readonly onProgress?: (done: number, records: number) => void;
}

export interface ImportReport extends ImportedFile, ImportResult {
  readonly id: string;
  readonly dryRun: boolean;
}

const CASES_AT_ONCE = 32;

/** Turns the records of a file into cases, each decided by the rules of the complaint; the same file again adds nothing. */
@Injectable()
export class Importer {
  constructor(
    private readonly log: EventLog,
    private readonly streams: StreamWriter,
    private readonly regimes: Regimes,
    private readonly units: ImportUnits,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Imports a file. Throws `Malformed` for an unknown mapping or a file that is not there, and
   * `Refusal('unreadable-file')` with line and reason before anything is recorded. A record that cannot become a case is
   * refused alone: see the report.
   */
  async run(request: ImportRequest): Promise<ImportReport> {
    const { path, dryRun, caller } = request;
    const mapping = mappingNamed(request.mapping);
    const checked = await checkFile(path, mapping.columns);
    const id = newIdInTime();
    // Keyed: a file of one line that somebody guesses would else tell that it was imported.
    const sha256 = this.streams.fingerprint(checked.sha256);
    const file: ImportedFile = { file: request.file ?? basename(path), sha256, mapping: mapping.id };
    if (!dryRun) await this.note(id, 0, 'ImportStarted', { ...file, records: checked.records }, caller);
    const result = await this.takeRecords(id, request, mapping, checked);
    if (!dryRun) await this.note(id, 1, 'ImportFinished', result, caller);
    return { id, dryRun, ...file, ...result };
  }

  /** What is known of an import that was not a dry run; throws `NotFound`. */
  async find(id: string): Promise<NonNullable<ImportRun>> {
    const { state } = await this.streams.load(importSubject, id);
    if (!state) throw new NotFound('import', id);
    return state;
  }

  /** The second reading: everything that can be wrong with the file as a file was found in the first. */
  private async takeRecords(
    id: string,
    request: ImportRequest,
    mapping: ImportMapping,
    checked: CheckedFile,
  ): Promise<ImportResult> {
    const { path, dryRun, onProgress } = request;
    const importer = { id: `import:${mapping.id}`, role: 'importer' };
    const today = dayOf(new Date().toISOString());
    const tally = new ImportTally();
    const reading = new CsvReading(path, mapping.columns);
    const cases = decidedCases(
      reading.records(),
      mapping,
      {
        regimes: this.regimes,
        importer,
        today,
        calendar: this.calendars.on(today),
        fingerprint: this.streams.fingerprint,
      },
      (note) => tally.refuse(note),
    );
    const take = dryRun ? lookAtCases(this.log) : recordCases(this.log, this.units, importer, id);
    await inFlight(cases, CASES_AT_ONCE, async (decided) => {
      await settle(decided, take, tally);
      onProgress?.(tally.read, checked.records);
    });
    if (reading.sha256 !== checked.sha256) throw unreadable(1, 'the file was changed while it was imported');
    onProgress?.(tally.read, checked.records);
    return tally.result();
  }

  private async note<Type extends keyof ImportShapes>(
    id: string,
    version: number,
    type: Type,
    data: ImportShapes[Type],
    actor: Actor,
  ): Promise<void> {
    const context = { commandId: newIdInTime(), correlationId: id, actor, occurredAt: new Date().toISOString() };
    await this.log.append(importStream(id), version, [{ type, v: 1, data }], context);
  }
}

async function settle(decided: DecidedCase, take: TakeCase, tally: ImportTally): Promise<void> {
  const { line, warnings } = decided;
  try {
    tally.taken(line, await take(decided), warnings);
  } catch (error) {
    tally.refuse(refusedLine(line, error));
  }
}
