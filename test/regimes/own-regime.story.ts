import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actor, type Api } from '../support/application/api';
import { runningApplication, type RunningApplication } from '../support/application/in-process';
import { libraryPack } from './library-pack';

/** What an answer says of a rule that refused. */
interface Problem {
  readonly code: string;
  readonly detail: string;
}

let app: RunningApplication;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-own-regime-'));
  writeFileSync(join(folder, 'library.yaml'), libraryPack);
  app = await runningApplication(undefined, { REGIMES_DIR: folder });
  await app.api.record('/api/units', { code: 'library', name: '市图书馆', level: 'department', regions: ['440300'] });
});
afterAll(async () => {
  await app.end();
  rmSync(folder, { recursive: true, force: true });
});

const complaint = {
  regime: 'library',
  kind: 'complaint',
  channel: 'desk',
  category: 'noise',
  region: '440300',
  respondents: [{ type: 'reading-room', name: '三楼阅览室' }],
  allegations: [{ respondent: 1, text: '讲座声音太大' }],
};

/** What a clerk of the library does; `role` and `id` are those of the person. */
class Clerk {
  constructor(
    private readonly api: Api,
    private readonly id: string,
    private readonly role: string,
  ) {}

  async does(path: string, body: object): Promise<{ id: string }> {
    return this.api.record(path, body, { by: 'library', headers: actor('library', this.id, this.role) });
  }

  async isRefused(path: string, body: object): Promise<Problem> {
    const reply = await this.api.post(path, body, { by: 'library', headers: actor('library', this.id, this.role) });
    expect(reply.status).toBe(422);
    return reply.body as Problem;
  }
}

describe('the rules of a library, written by itself as a file', () => {
  let librarian: Clerk;
  let director: Clerk;
  beforeAll(() => {
    librarian = new Clerk(app.api, 'wang', 'handler');
    director = new Clerk(app.api, 'zhao', 'head');
  });

  it('are told to whoever asks', async () =>
    expect(await app.api.read('/api/regimes/library')).toMatchObject([
      { id: 'library', version: 1, names: { zh: '图书馆读者意见', en: 'Readers of a library' } },
    ]));

  it('know their own words only', async () => {
    const refused = await librarian.isRefused('/api/complaints', { ...complaint, channel: 'hotline' });
    expect(refused).toMatchObject({ code: 'not-in-regime' });
    expect(refused.detail).toContain('desk');
    expect(await librarian.isRefused('/api/complaints', { ...complaint, allegations: [] })).toMatchObject({
      code: 'records-missing',
    });
  });

  it('lead a complaint from its receipt to its end', async () => {
    const { id } = await librarian.does('/api/complaints', complaint);
    const on = (path: string): string => `/api/complaints/${id}/${path}`;
    await librarian.does(on('acceptance'), {});
    await librarian.does(on('handler'), { handler: 'wang' });
    const early = await librarian.isRefused(on('closure'), { outcome: 'settled' });
    expect(early).toMatchObject({ code: 'closing-too-early' });
    expect(early.detail).toMatch(/每项投诉的认定.*答复.*联系电话/);
    await librarian.does(on('findings'), {
      allegation: 1,
      finding: 'substantiated',
      responsibility: 'service-shortfall',
      explanation: '未关门',
    });
    // 20 yuan is what a librarian may give; this is more, and the director decides.
    await librarian.does(on('remedies'), {
      type: 'compensation',
      description: '停车费',
      amount: { amount: '20.01', currency: 'CNY' },
    });
    expect(await librarian.isRefused(on('remedies/1/performance'), {})).toMatchObject({ code: 'remedy-not-approved' });
    await director.does(on('remedies/1/approval'), { approved: true });
    await librarian.does(on('remedies/1/performance'), {});
    await librarian.does(on('reply'), { medium: 'in-person', summary: '以后讲座关门' });
    expect(await librarian.isRefused(on('closure'), { outcome: 'settled', resolution: 'refunded' })).toMatchObject({
      code: 'not-in-regime',
    });
    const settled = { outcome: 'settled', resolution: 'door-closed' };
    expect((await librarian.isRefused(on('closure'), settled)).detail).toContain('联系电话');
    await librarian.does(on('closure'), { ...settled, waived: [{ record: 'telephone', reason: '读者不愿留' }] });
    const { items } = (await app.api.read(`/api/complaints?after=${await app.api.head()}&regime=library`)) as {
      items: readonly object[];
    };
    expect(items).toMatchObject([{ id, regime: 'library@1', stage: 'closed', outcome: 'settled' }]);
  });

  it('keep a question where it was received, and let it be closed there', async () => {
    const { id } = await librarian.does('/api/complaints', { ...complaint, kind: 'question' });
    expect(await librarian.isRefused(`/api/complaints/${id}/acceptance`, {})).toMatchObject({
      code: 'stage-not-of-kind',
    });
    await librarian.does(`/api/complaints/${id}/closure`, { outcome: 'explained' });
  });
});
