import type { Receipt } from '../../src/commands/envelope';
import { MAX_APPEND_BYTES } from '../../src/event-log/event-log';
import { uuidOf } from '../../src/kernel/ids';
import { NotFound } from '../../src/kernel/refusal';
import { ROLES } from '../../src/kernel/roles';
import { runScript } from './recompute';
import { caseNo, COMMITMENT, FRAME_HASH, SEED } from './round-words';
import { SupervisionAtWork } from './supervision-at-work';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as Error;

describe('a round of spot checks', () => {
  let at: SupervisionAtWork;
  beforeEach(() => {
    at = new SupervisionAtWork();
  });

  it('goes from the plan to the conclusion, and its draw can be recomputed', async () => {
    await at.acceptedBy('li', 1);
    const { id } = await at.plan({ criteria: { regime: 'tourism', withPenalty: false } });
    await at.draw(id);
    await at.check(id, 4);
    await at.check(id, 1, { consistent: false });
    await at.check(id, 3, { by: 'zhou' });
    expect(await at.conclude(id)).toMatchObject({ id, version: 6 });
    expect(at.cases.asked).toEqual([{ regime: 'tourism', withPenalty: false }]);
    expect(at.log.events.at(-1)?.data).toEqual({ checked: 3, consistent: 2, inconsistent: 1 });
    expect(runScript(await at.frame(id))).toEqual({ printed: 'ok', exitCode: 0 });
  });

  it('writes the frame into a stream of its own, which the plan names, with the position that it was taken at', async () => {
    await at.acceptedBy('li', 1);
    const { id } = await at.plan();
    const [, frame, plan] = at.log.events;
    expect(at.types().slice(1)).toEqual(['FrameRecorded', 'RoundPlanned']);
    const { frameId } = plan?.data as { frameId: string };
    expect([frame?.stream, plan?.stream]).toEqual([`frame-${frameId}`, `spotcheck-${id}`]);
    expect(plan?.data).toMatchObject({ asOf: at.log.events[0]?.position, criteria: {} });
  });

  it('tells the frame before the draw without seed and sample', async () => {
    const { id } = await at.plan();
    expect(await at.frame(id)).toEqual({
      id,
      asOf: at.log.beginning,
      hashing: 'rfc6962',
      frameHash: FRAME_HASH,
      size: 3,
      stratifiedBy: [],
      strata: [{ key: [], size: 6, quota: 3 }],
      exclusions: [],
      substitutions: [],
      caseIds: [1, 2, 3, 4, 5, 6].map(caseNo),
      seedCommitment: COMMITMENT,
    });
  });

  it('tells the frame after the draw with seed and sample', async () => {
    const { id } = await at.plan();
    await at.draw(id);
    expect(await at.frame(id)).toMatchObject({ seed: SEED, sample: [4, 1, 3].map(caseNo) });
  });

  it('holds its frame still while cases come and go', async () => {
    const { id } = await at.plan();
    at.cases.caseIds = [7, 8].map(caseNo);
    await at.draw(id);
    expect(await at.frame(id)).toMatchObject({ frameHash: FRAME_HASH, sample: [4, 1, 3].map(caseNo) });
  });

  it('lets nobody check a case they acted on, whenever that was', async () => {
    await at.acceptedBy('li', 4);
    const { id } = await at.plan();
    await at.draw(id);
    await at.acceptedBy('wang', 4);
    await expect(at.check(id, 4, { by: 'li' })).rejects.toEqual(refused('own-case'));
    await expect(at.check(id, 4, { by: 'wang' })).rejects.toEqual(refused('own-case'));
    await expect(at.check(id, 4, { by: 'sun' })).resolves.toMatchObject({ id });
    await expect(at.check(id, 3, { by: 'li' })).resolves.toMatchObject({ id });
  });

  it.each(ROLES)('lets nobody check a case that they acted on as %s', async (role) => {
    await at.acceptedBy('li', 4, role);
    const { id } = await at.plan();
    await at.draw(id);
    // In whatever role they come back: who may check at all is asked afterwards.
    for (const as of ROLES) await expect(at.check(id, 4, { by: 'li', role: as })).rejects.toEqual(refused('own-case'));
    await expect(at.check(id, 4)).resolves.toMatchObject({ id });
  });

  it.each([
    ['was assigned to them', { type: 'HandlerAssigned', v: 1, data: { handler: 'li' } }],
    ['was given to them in place of another', { type: 'HandlerReplaced', v: 1, data: { handler: 'li' } }],
    ['they answer for as leaders (包案)', { type: 'LeaderTookCase', v: 1, data: { takenBy: 'li' } }],
    ['was handed over to them in person', { type: 'WarmHandover', v: 1, data: { to: 'li' } }],
  ])('lets nobody check a case that %s, though they did nothing', async (_how, fact) => {
    await at.did('head', 4, 'head', fact);
    const { id } = await at.plan();
    await at.draw(id);
    for (const role of ROLES) await expect(at.check(id, 4, { by: 'li', role })).rejects.toEqual(refused('own-case'));
    await expect(at.check(id, 4)).resolves.toMatchObject({ id });
  });

  it('records nothing of what it refuses', async () => {
    await expect(at.plan({ size: 7 })).rejects.toEqual(refused('sample-larger-than-frame'));
    expect(at.types()).toEqual([]);
    const { id } = await at.plan();
    await expect(at.draw(id, 'spring')).rejects.toEqual(refused('commitment-does-not-match'));
    await expect(at.check(id, 4)).rejects.toEqual(refused('not-drawn'));
    await expect(at.conclude(id)).rejects.toEqual(refused('not-drawn'));
    expect(at.types()).toEqual(['FrameRecorded', 'RoundPlanned']);
  });

  it('knows no round that was not planned', async () => {
    const id = '0b8f3a52-6d2e-4c1b-9a77-2f4f6a1d9c10';
    await expect(at.draw(id)).rejects.toThrow(NotFound);
    await expect(at.check(id, 4)).rejects.toThrow(NotFound);
    await expect(at.conclude(id)).rejects.toThrow(NotFound);
    await expect(at.frame(id)).rejects.toThrow(NotFound);
    expect(at.types()).toEqual([]);
  });

  it('takes a frame in parts that fit into one append each', async () => {
    at.cases.caseIds = Array.from({ length: 25_000 }, (_, index) => uuidOf(`case ${index}`)).sort();
    const { id } = await at.plan({ title: '抽'.repeat(200), size: 10_000 });
    const sizes = at.log.events.map(({ data }) => (data as { caseIds?: string[] }).caseIds?.length);
    expect(sizes).toEqual([10_000, 10_000, 5_000, undefined]);
    await at.draw(id);
    const bytes = at.log.events.map(({ data, meta }) => Buffer.byteLength(JSON.stringify({ data, meta })));
    expect(Math.max(...bytes)).toBeLessThan(MAX_APPEND_BYTES);
    expect(runScript(await at.frame(id))).toEqual({ printed: 'ok', exitCode: 0 });
  });

  it('takes a frame that is not in order, or names a case twice, for a bug', async () => {
    at.cases.caseIds = [2, 1, 3].map(caseNo);
    await expect(at.plan()).rejects.toThrow(TypeError);
    at.cases.caseIds = [1, 1, 3].map(caseNo);
    await expect(at.plan()).rejects.toThrow(TypeError);
  });

  it('puts the next case by rank in the place of one that cannot be checked', async () => {
    const { id } = await at.plan();
    await at.draw(id);
    await at.check(id, 1);
    // The ranking is 4, 1, 3, 6, 5, 2.
    await at.substitute(id, 3);
    await at.substitute(id, 6, '案卷仍在法院');
    expect(runScript(await at.frame(id))).toEqual({ printed: 'ok', exitCode: 0 });
    expect(await at.frame(id)).toMatchObject({
      sample: [4, 1, 3].map(caseNo),
      substitutions: [
        { caseId: caseNo(3), substitute: caseNo(6), rank: 4, ordinal: 4, reason: '案卷已销毁' },
        { caseId: caseNo(6), substitute: caseNo(5), rank: 5, ordinal: 5, reason: '案卷仍在法院' },
      ],
    });
    await expect(at.check(id, 3)).rejects.toEqual(refused('not-in-sample'));
    await expect(at.substitute(id, 1)).rejects.toEqual(refused('already-checked'));
    await expect(at.conclude(id)).rejects.toEqual(refused('checks-missing'));
    await at.check(id, 5);
    await at.check(id, 4);
    expect(await at.conclude(id)).toMatchObject({ id });
    expect(at.log.events.at(-1)?.data).toEqual({ checked: 3, consistent: 3, inconsistent: 0 });
  });

  it('has no substitute when the whole stratum was drawn', async () => {
    const { id } = await at.plan({ size: 6 });
    await at.draw(id);
    await expect(at.substitute(id, 3)).rejects.toEqual(refused('no-substitute'));
  });
});

describe('a plan that is sent again', () => {
  let at: SupervisionAtWork;
  beforeEach(() => {
    at = new SupervisionAtWork();
  });

  it('is answered as the first time, and no other frame is taken', async () => {
    const first = await at.plan({}, { key: 'q3' });
    at.cases.caseIds = [7, 8, 9].map(caseNo);
    expect(await at.plan({}, { key: 'q3' })).toEqual(first);
    expect(at.types()).toEqual(['FrameRecorded', 'RoundPlanned']);
    expect(at.cases.asked).toHaveLength(1);
    expect(await at.frame(first.id)).toMatchObject({ frameHash: FRAME_HASH });
  });

  it('is answered as the first time even after the draw', async () => {
    const first = await at.plan({}, { key: 'q3' });
    await at.draw(first.id);
    expect(await at.plan({}, { key: 'q3' })).toEqual(first);
  });

  it('is refused with another content under the same key', async () => {
    await at.plan({}, { key: 'q3' });
    await expect(at.plan({ size: 2 }, { key: 'q3' })).rejects.toEqual(refused('idempotency-key-reused'));
  });

  it('is one round when it arrives again while the frame is being taken', async () => {
    const again: Receipt[] = [];
    at.cases.meanwhile(async () => {
      at.cases.caseIds = [7, 8, 9].map(caseNo);
      again.push(await at.plan({}, { key: 'q3' }));
    });
    const first = await at.plan({}, { key: 'q3' });
    expect(again).toEqual([first]);
    // The frame that came second is named by no plan.
    expect(at.types().filter((type) => type === 'RoundPlanned')).toHaveLength(1);
    expect(await at.frame(first.id)).toMatchObject({ caseIds: [7, 8, 9].map(caseNo) });
  });

  it('is another round without a key, and for another supervisor', async () => {
    const rounds = [
      await at.plan(),
      await at.plan(),
      await at.plan({}, { key: 'q3' }),
      await at.plan({}, { key: 'q3', by: 'zhou' }),
    ];
    expect(new Set(rounds.map(({ id }) => id)).size).toBe(4);
  });
});

describe('two who draw at once', () => {
  it('draw once, and one of them is told that it is done', async () => {
    const at = new SupervisionAtWork();
    const { id } = await at.plan();
    const outcomes = await Promise.allSettled([at.draw(id), at.draw(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(at.types()).toEqual(['FrameRecorded', 'RoundPlanned', 'SampleDrawn']);
  });
});
