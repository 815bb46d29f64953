import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { parseCheckpoint } from '../../../src/proof/notes/checkpoint';
import { cosignedBy } from '../../../src/proof/notes/cosignature';
import { parseVkey } from '../../../src/proof/notes/keys';
import { parseNote } from '../../../src/proof/notes/signed-note';
import type { Manifest } from '../../../src/proof/case-file/packing/manifest';
import type { Verdict } from '../../../src/proof/verification/verify-log';
import { acceptedCase, handIn, LEAST, registerUnits } from '../../support/application/told/cases';
import { actor, type Api } from '../../support/application/api';
import { filesIn, node, unpacked } from '../../proof/case-file/packed-case';
import { DataFolder } from '../../support/application/running/embedded';
import type { Program } from '../../support/application/running/program';

let folder: DataFolder;
beforeAll(async () => {
  folder = await DataFolder.started();
});
afterAll(() => folder.remove());

/** The size of the newest checkpoint, once it covers everything that was recorded. */
async function provedSize(api: Api): Promise<number> {
  const head = Number((await api.head()).slice(3));
  for (;;) {
    const { text, status } = await api.get('/api/proof/checkpoint');
    const size = status === 200 ? parseCheckpoint(parseNote(text).text).size : -1;
    if (size >= head) return size;
  }
}

async function inDatabase(sql: string): Promise<void> {
  const client = new Client({ connectionString: await folder.databaseUrl() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('on the command line', () => {
  let api: Api;
  let program: Program;
  let id: string;

  it('a serving program is verified, and packs a case that verifies itself', async () => {
    ({ api, program } = await folder.serve());
    await registerUnits(api);
    ({ id } = await api.record('/api/complaints', { ...LEAST, attachments: [await handIn(api, '有签名的收据')] }));
    await api.record(`/api/complaints/${id}/acceptance`, {});
    const size = await provedSize(api);

    const verified = await folder.finish('verify', '--json');
    expect([verified.code, JSON.parse(verified.output.join('')) as Verdict]).toEqual([
      0,
      { events: size, size, notYetProved: 0 },
    ]);
    const from = `pg-${String(size - 1).padStart(19, '0')}`;
    expect((await folder.finish('verify', '--from', from)).output).toEqual([
      `1 events are as they were proved, up to a checkpoint of ${size}`,
    ]);

    const zip = join(folder.dataDir, 'case.zip');
    expect((await folder.finish('case-file', id, '--out', zip)).output).toEqual([
      expect.stringMatching(/^shaoguan-\d+-00001 is in .*case\.zip: unzip it/),
    ]);
    const files = filesIn(await readFile(zip));
    // Files are given to those whose account may read them, and an operator has none.
    const { missing } = JSON.parse(String(files.get('manifest.json'))) as Manifest;
    expect([[...files.keys()].filter((name) => name.startsWith('attachments/')), missing.length]).toEqual([[], 1]);
    const unzipped = await unpacked(files);
    const { code, printed } = await node(unzipped, 'verify.mjs');
    await rm(unzipped, { recursive: true });
    expect([code, printed]).toEqual([0, expect.stringContaining('personal data: sealed')]);
  });

  it('a confidential case is taken out for a reason only, which auditors find among the looks', async () => {
    const confidential = await api.record('/api/complaints', { ...LEAST, confidential: true });
    await provedSize(api);
    const zip = join(folder.dataDir, 'confidential.zip');
    const taken = (...why: readonly string[]) => folder.finish('case-file', confidential.id, '--out', zip, ...why);
    const refused = await taken();
    expect([refused.code, refused.errors.join()]).toEqual([
      1,
      expect.stringMatching(/^confidential-needs-reason: The case is confidential: say why/),
    ]);
    expect((await taken('--reason', '移送法院')).code).toBe(0);
    const auditor = { ...actor('*', 'auditor-1', 'auditor'), 'casetrail-reason': encodeURIComponent('专项审计') };
    const path = `/api/complaints/${confidential.id}/disclosures?after=${await api.head()}`;
    const { items } = (await api.get(path, auditor)).body as { readonly items: readonly object[] };
    expect(items[0]).toMatchObject({ by: { role: 'operator' }, fields: ['confidential case'], reason: '移送法院' });
  });

  it('it is witnessed, and tampering is told with its place and exit code 1', async () => {
    const state = join(folder.dataDir, 'witness.json');
    const first = await folder.finish(
      'witness',
      '--of',
      api.url,
      '--state',
      state,
      '--name',
      'witness.example/w',
      '--once',
    );
    expect(first.code).toBe(0);
    expect(first.output.at(-1)).toMatch(/^confirmed \d+ leaves, which the log did not keep: 422 .*no-known-witness/);
    const vkey = /WITNESS_KEYS of the installation: (\S+)$/.exec(first.output[1] ?? '')?.[1] ?? '';
    await program.interrupt();
    ({ api, program } = await folder.serve({ WITNESS_KEYS: vkey }));
    await acceptedCase(api);
    await provedSize(api);
    const again = await folder.finish('witness', '--of', api.url, '--state', state, '--once');
    expect([again.code, again.output.at(-1)]).toEqual([0, `confirmed ${await provedSize(api)} leaves`]);
    const { text } = await api.get('/api/proof/witnessed-checkpoint');
    expect(cosignedBy(parseNote(text), [parseVkey(vkey)])).toHaveLength(1);

    await inDatabase(`alter table event_log.event disable trigger never_changed;
      update event_log.event set data = replace(data, '当日', '次日') || ' ' where stream = 'complaint-${id}' and version = 2`);
    const tampered = await folder.finish('verify');
    expect(tampered.code).toBe(1);
    expect(tampered.output.join('')).toMatch(
      new RegExp(
        `^DIFFERENT in log: not as proved: data or metadata \\(position pg-\\d+, stream complaint-${id}, version 2, leaf \\d+\\)$`,
      ),
    );
    await program.interrupt();
  });
});
