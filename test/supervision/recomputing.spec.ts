import fc from 'fast-check';
import { commitmentTo, sampleOf } from '../../src/supervision/drawing/ranking.rules';
import { askPage, frozen, rootByHalves, runScript, sampleByTaking, stratifiedByTaking } from './recompute';
import { caseNo, COMMITMENT, FRAME_HASH, JOINED_HASH, RANKING, SEED, SIX } from './round-words';

const aSeed = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('秋季抽查', 'ž', '🎲', ' '));
const aFrame = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 60 }).map((ids) => ids.sort());
const aRound = fc
  .tuple(aFrame, aSeed)
  .chain(([frame, seed]) =>
    fc.record({ frame: fc.constant(frame), seed: fc.constant(seed), size: fc.integer({ min: 1, max: frame.length }) }),
  );

const drawnRound = () => frozen(SIX, SEED, RANKING.slice(0, 3));

describe('recomputing a draw', () => {
  it('gives the same sample in three implementations', async () => {
    const check = fc.asyncProperty(aRound, async ({ frame, seed, size }) => {
      // Two strata: what lies before the middle of the frame, and the rest.
      const half = Math.floor(frame.length / 2);
      const first = Math.min(half, Math.floor(size / 2));
      const strata = [
        { key: ['a'], size: half, quota: first },
        { key: ['b'], size: frame.length - half, quota: Math.min(frame.length - half, size - first) },
      ];
      const sample = sampleOf(frame, seed, strata).flat();
      const told = await frozen(frame, seed, sample, strata);
      expect(await stratifiedByTaking(told, seed)).toEqual(sample);
      expect(await askPage(told)).toEqual([]);
      expect({ frameHash: await rootByHalves(frame), seedCommitment: commitmentTo(seed) }).toEqual({
        frameHash: told.frameHash,
        seedCommitment: told.seedCommitment,
      });
      expect(runScript(told)).toEqual({ printed: 'ok', exitCode: 0 });
    });
    await fc.assert(check, { numRuns: 15 });
  });

  it('finds any case that was exchanged, left out, added or moved in the frame', async () => {
    const change = fc.constantFrom('exchanged', 'left out', 'added', 'moved');
    const check = fc.asyncProperty(
      aRound,
      change,
      fc.nat(),
      fc.uuid(),
      async ({ frame, seed, size }, how, at, other) => {
        fc.pre(!frame.includes(other));
        const told = await frozen(frame, seed, await sampleByTaking(frame, seed, size));
        const place = at % frame.length;
        const id = frame[place] ?? '';
        const rest = frame.filter((_, index) => index !== place);
        const changed = {
          exchanged: rest.toSpliced(place, 0, other),
          'left out': rest,
          added: [...frame, other],
          moved: rest.toSpliced(place === 0 ? rest.length : 0, 0, id),
        }[how];
        expect(await rootByHalves(changed)).not.toBe(told.frameHash);
        expect((await askPage({ ...told, caseIds: changed }))[0]).toMatch(/^抽样框 frame hash: /);
        const { printed, exitCode } = runScript({ ...told, caseIds: changed });
        expect({ exitCode, printed }).toEqual({
          exitCode: 1,
          printed: expect.stringMatching(/^frame hash: told /) as string,
        });
      },
    );
    await fc.assert(check, { numRuns: 12 });
  });

  it('finds a seed that was not committed to', async () => {
    const check = fc.asyncProperty(aRound, aSeed, async ({ frame, seed, size }, other) => {
      fc.pre(seed !== other);
      const told = await frozen(frame, seed, await sampleByTaking(frame, other, size));
      const { printed, exitCode } = runScript({ ...told, seed: other });
      expect({ exitCode, printed }).toEqual({
        exitCode: 1,
        printed: expect.stringMatching(/^seed commitment: told /) as string,
      });
    });
    await fc.assert(check, { numRuns: 6 });
  });

  it.each([1, 2, 3])('names place %i when another case stands there', async (place) => {
    const told = await drawnRound();
    const sample = told.sample?.with(place - 1, caseNo(6));
    expect(runScript({ ...told, sample })).toEqual({
      printed: `place ${place}: told ${caseNo(6)}, computed ${[4, 1, 3].map(caseNo)[place - 1]}`,
      exitCode: 1,
    });
  });

  it('finds a sample in another order', async () => {
    const told = await drawnRound();
    expect(runScript({ ...told, sample: told.sample?.toReversed() })).toMatchObject({ exitCode: 1 });
  });

  it('finds a sample with a case more or less than planned', async () => {
    const told = await drawnRound();
    expect(runScript({ ...told, sample: RANKING.slice(0, 4) })).toEqual({
      printed: 'sample size: told 4, computed 3',
      exitCode: 1,
    });
    expect(runScript({ ...told, sample: RANKING.slice(0, 2) })).toEqual({
      printed: 'sample size: told 2, computed 3',
      exitCode: 1,
    });
  });

  it('finds a frame that names a case twice', async () => {
    const told = await frozen([1, 1, 2].map(caseNo), SEED, [caseNo(1)]);
    expect(runScript(told)).toEqual({ printed: 'different cases in the frame: told 3, computed 2', exitCode: 1 });
  });

  it('does not call a round ok that has not been drawn', async () => {
    const { seed: _seed, sample: _sample, ...undrawn } = await drawnRound();
    expect(runScript(undrawn)).toEqual({
      printed: 'seed: not told before the draw; the frame agrees with its hash',
      exitCode: 1,
    });
  });

  it('finds quotas that were changed after the draw', async () => {
    const told = await drawnRound();
    const strata = [
      { key: ['a'], size: 3, quota: 2 },
      { key: ['b'], size: 3, quota: 1 },
    ];
    expect(runScript({ ...told, strata })).toMatchObject({ exitCode: 1 });
    expect(await askPage({ ...told, strata })).toHaveLength(1);
  });

  it('follows the ranking to the substitutes, and finds one that does not', async () => {
    const told = await drawnRound();
    // After 4, 1, 3 come 6 and 5: see RANKING.
    const instead = (substitute: number) => ({
      caseId: caseNo(3),
      substitute: caseNo(substitute),
      stratum: [],
      rank: 4,
    });
    expect(runScript({ ...told, substitutions: [instead(6), { ...instead(5), rank: 5 }] }).exitCode).toBe(0);
    expect(await askPage({ ...told, substitutions: [instead(6)] })).toEqual([]);
    expect(runScript({ ...told, substitutions: [instead(5)] })).toEqual({
      printed: `substitution 1: told ${caseNo(5)}, computed ${caseNo(6)}`,
      exitCode: 1,
    });
    expect(await askPage({ ...told, substitutions: [instead(5)] })).toHaveLength(1);
  });

  it('recomputes a frame that was hashed as frames were before', async () => {
    const told = { ...(await drawnRound()), hashing: 'joined', frameHash: JOINED_HASH };
    expect(runScript(told)).toEqual({ printed: 'ok', exitCode: 0 });
    expect(await askPage(told)).toEqual([]);
    expect(runScript({ ...told, frameHash: FRAME_HASH })).toMatchObject({ exitCode: 1 });
  });

  it('agrees with hashes made by Python and sha256sum', async () => {
    expect(await drawnRound()).toMatchObject({ frameHash: FRAME_HASH, seedCommitment: COMMITMENT });
    expect(runScript('', 'commit', SEED)).toEqual({ printed: COMMITMENT, exitCode: 0 });
  });
});
