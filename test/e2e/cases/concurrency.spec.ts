import type { HistoryPage } from '../../../projections/case-history/case-history.query';
import type { CasePage } from '../../../projections/case-list/case-list.query';
import type { Receipt } from '../../../src/commands/envelope';
import { actor, type Reply } from '../../support/application/api';
import { acceptedCase, LEAST, receive, registerUnits } from '../../support/application/told/cases';
import { countOf, statistics } from '../../support/application/told/figures';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused, problemIn } from '../../support/application/refused';

let app: RunningApplication;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
});
afterAll(() => app.end());

const REPLY = { medium: 'telephone', summary: '告知处理结果' };
const twentyTimes = (send: (turn: number) => Promise<Reply>): Promise<Reply[]> =>
  Promise.all(Array.from({ length: 20 }, (_none, turn) => send(turn)));
const statuses = (replies: readonly Reply[]): number[] => replies.map(({ status }) => status);

/** The types of all facts of a case, as they stand when everything given so far is visible. */
async function factsOf(id: string): Promise<string[]> {
  const page = (await app.api.read(`/api/complaints/${id}/history?after=${await app.api.head()}`)) as HistoryPage;
  return page.items.map(({ type }) => type);
}

describe('a version that was seen', () => {
  it('lets a command pass as long as it is the newest, and is stale after it', async () => {
    const id = await acceptedCase(app.api);
    const send = () => app.api.post(`/api/complaints/${id}/reply`, REPLY, { headers: { 'if-match': '"2"' } });
    const first = await send();
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"3"']);
    await expectRefused(app.api, send, { status: 412, code: 'stale' });
  });

  it('lets one of twenty pass who saw it at once', async () => {
    const id = await acceptedCase(app.api);
    const replies = await twentyTimes(() =>
      app.api.post(`/api/complaints/${id}/reply`, REPLY, { headers: { 'if-match': '"2"' } }),
    );
    const others = replies.filter(({ status }) => status !== 201);
    expect(others).toHaveLength(19);
    for (const { code } of others.map(problemIn)) expect(['conflict', 'stale']).toContain(code);
    expect(await factsOf(id)).toEqual(['ComplaintReceived', 'ComplaintAccepted', 'ReplySent']);
  });
});

describe('twenty who decide the same case at once', () => {
  it('decide it once', async () => {
    const { id } = await receive(app.api);
    const replies = await twentyTimes(() => app.api.post(`/api/complaints/${id}/acceptance`, {}));
    expect(statuses(replies).filter((status) => status === 201)).toHaveLength(1);
    // Whoever read the case before the decision was recorded is told of the race, whoever read it after is told of the stage.
    for (const { code } of replies.filter(({ status }) => status !== 201).map(problemIn)) {
      expect(['conflict', 'not-in-this-stage']).toContain(code);
    }
    expect(await factsOf(id)).toEqual(['ComplaintReceived', 'ComplaintAccepted']);
  });
});

describe('an idempotency key', () => {
  const answerOf = ({ status, headers, body }: Reply) => ({
    status,
    body,
    etag: headers.get('etag'),
    location: headers.get('location'),
  });

  it('gives the same answer again, whatever has happened since, and records nothing', async () => {
    const id = await acceptedCase(app.api);
    const send = () => app.api.post(`/api/complaints/${id}/reply`, REPLY, { key: 'reply-1' });
    const first = await send();
    expect(answerOf(first)).toMatchObject({ status: 201, etag: '"3"', location: `/api/complaints/${id}` });
    await app.api.record(`/api/complaints/${id}/closure`, { outcome: 'explained' });
    const head = await app.api.head();
    expect(answerOf(await send())).toEqual(answerOf(first));
    expect(await app.api.head()).toBe(head);
  });

  it('names the same complaint when it is received again', async () => {
    const first = await receive(app.api, 'call-4711');
    expect(await receive(app.api, 'call-4711')).toEqual(first);
    expect(await factsOf(first.id)).toEqual(['ComplaintReceived']);
  });

  it('is refused with another content', async () => {
    await receive(app.api, 'call-4712');
    const other = () => app.api.post('/api/complaints', { ...LEAST, channel: 'letter' }, { key: 'call-4712' });
    await expectRefused(app.api, other, { status: 422, code: 'idempotency-key-reused' });
  });

  it('is refused with another command on the same case', async () => {
    const id = await acceptedCase(app.api);
    await app.api.record(`/api/complaints/${id}/reply`, REPLY, { key: 'step-1' });
    const other = () => app.api.post(`/api/complaints/${id}/closure`, { outcome: 'explained' }, { key: 'step-1' });
    await expectRefused(app.api, other, { status: 422, code: 'idempotency-key-reused' });
  });

  it('belongs to one clerk and one case', async () => {
    const [one, other] = [await acceptedCase(app.api), await acceptedCase(app.api)];
    await app.api.record(`/api/complaints/${one}/reply`, REPLY, { key: 'shared' });
    await app.api.record(`/api/complaints/${other}/reply`, REPLY, { key: 'shared' });
    await app.api.record(`/api/complaints/${one}/reply`, REPLY, {
      key: 'shared',
      headers: actor('shaoguan', 'somebody-else'),
    });
    expect(await factsOf(one)).toEqual(['ComplaintReceived', 'ComplaintAccepted', 'ReplySent', 'ReplySent']);
  });

  it('has one effect when twenty send it at once, and all get the one answer', async () => {
    const before = await app.api.head();
    const replies = await twentyTimes(() => app.api.post('/api/complaints', LEAST, { key: 'impatient' }));
    expect(new Set(statuses(replies))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const { id, position } = replies[0]?.body as Receipt;
    expect(await factsOf(id)).toEqual(['ComplaintReceived']);
    expect(Number(position.slice(3)) - Number(before.slice(3))).toBe(1);
    expect(await app.api.head()).toBe(position);
  });

  it('has one effect on a case when twenty send it at once, and all get the one answer', async () => {
    const id = await acceptedCase(app.api);
    const replies = await twentyTimes(() => app.api.post(`/api/complaints/${id}/reply`, REPLY, { key: 'again' }));
    expect(replies.map(({ body }) => body)).toEqual(
      replies.map(() => ({ id, version: 3, position: expect.any(String) as string })),
    );
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await factsOf(id)).toEqual(['ComplaintReceived', 'ComplaintAccepted', 'ReplySent']);
  });
});

describe('twenty complaints received at once', () => {
  it('get twenty numbers in a row', async () => {
    const at = '2001-05-01T09:00:00+08:00';
    const replies = await twentyTimes(() => app.api.post('/api/complaints', { ...LEAST, at }));
    expect(new Set(statuses(replies))).toEqual(new Set([201]));
    const listed = (await app.api.read(
      `/api/complaints?from=2001-05-01&to=2001-05-02&after=${await app.api.head()}`,
    )) as CasePage;
    const numbers = listed.items.map(({ caseNumber }) => caseNumber).sort();
    expect(numbers).toEqual(
      Array.from({ length: 20 }, (_none, index) => `shaoguan-2001-${String(index + 1).padStart(5, '0')}`),
    );
  });
});

describe('whoever gives a position', () => {
  it('reads their own write in every read model, fifty times out of fifty', async () => {
    const day = { at: '2002-05-01T09:00:00+08:00' };
    for (let turn = 1; turn <= 50; turn++) {
      const received = await app.api.record('/api/complaints', { ...LEAST, ...day });
      const { id, position } = await app.api.record(`/api/complaints/${received.id}/acceptance`, day);
      const after = `after=${position}`;
      expect(await app.api.read(`/api/complaints/${id}?${after}`)).toMatchObject({ stage: 'accepted', version: 2 });
      expect(await app.api.read(`/api/complaints/${id}/history?${after}`)).toMatchObject({
        items: [{}, { version: 2 }],
      });
      const { figures } = await statistics(app.api, `from=2002-05-01&to=2002-05-02&${after}`);
      expect(countOf(figures, 'accepted')).toBe(turn);
    }
  });
});
