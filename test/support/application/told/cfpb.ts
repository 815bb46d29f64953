import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../../../src/imports/importer';
import type { Api } from '../api';

export const CFPB_FILE = join(__dirname, '../../../../demo/cfpb-complaints-sample.csv');

/** The 3,186 real complaints as one file. */
export const cfpbSample = (): Buffer => readFileSync(CFPB_FILE);

/** The header and the first `complaints` lines: among them there is none that goes on over several lines. */
export const firstComplaints = (complaints: number): string =>
  cfpbSample()
    .toString('utf8')
    .split(/(?<=\n)/)
    .slice(0, complaints + 1)
    .join('');

/** Imports a file over HTTP; throws when it is not taken. */
export async function importCfpb(api: Api, file: string | Buffer): Promise<ImportReport> {
  const reply = await api.postCsv('/api/imports?mapping=cfpb', file);
  if (reply.status !== 201) throw new Error(`the import was answered with ${reply.status}: ${reply.text}`);
  return reply.body as ImportReport;
}
