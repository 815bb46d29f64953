import fc from 'fast-check';
import { commitmentTo, frameHashOf, sampleOf } from '../../src/supervision/sampling.rules';
import { frozen, runScript, sampleByTaking } from './recompute';
import { caseNo, COMMITMENT, FRAME_HASH, RANKING, SEED, sixCases } from './round-words';

const aSeed = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('秋季抽查', 'ž', '🎲', ' '));
const aFrame = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 60 }).map((ids) => ids.sort());
const aRound = fc
  .tuple(aFrame, aSeed)
  .chain(([frame, seed]) =>
    fc.record({ frame: fc.constant(frame), seed: fc.constant(seed), size: fc.integer({ min: 1, max: frame.length }) }),
  );

const drawnRound = () => frozen(sixCases.caseIds, SEED, RANKING.slice(0, 3));

describe('recomputing a draw', () => {
  it('gives the same sample in three implementations', async () => {
    const check = fc.asyncProperty(aRound, async ({ frame, seed, size }) => {
      const sample = sampleOf(frame, seed, size);
      expect(await sampleByTaking(frame, seed, size)).toEqual(sample);
      const told = await frozen(frame, seed, sample);
      expect({ frameHash: frameHashOf(frame), seedCommitment: commitmentTo(seed) }).toEqual({
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
        expect(frameHashOf(changed)).not.toBe(told.frameHash);
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

  it('agrees with hashes made by sha256sum', async () => {
    expect(await drawnRound()).toMatchObject({ frameHash: FRAME_HASH, seedCommitment: COMMITMENT });
    expect(runScript('', 'commit', SEED)).toEqual({ printed: COMMITMENT, exitCode: 0 });
  });
});
