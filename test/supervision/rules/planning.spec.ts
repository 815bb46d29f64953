import { frameHashOf } from '../../../src/supervision/sampling.rules';
import { uuidOf } from '../../../src/kernel/ids';
import { given, roundOf } from '../given-round';
import { aPlan, caseNo, frameRecorded, plan, planned, POSITION, sixCases } from '../round-words';

const manyCases = (count: number) => ({
  position: POSITION,
  caseIds: Array.from({ length: count }, (_, index) => uuidOf(`case ${index}`)).sort(),
});

describe('planning a round', () => {
  it('freezes the frame with its hash, its position and the commitment to the seed', () =>
    given().when(plan()).thenRecorded(frameRecorded, planned()));

  it('records the criteria as they were stated', () => {
    const criteria = {
      receivedFrom: '2026-07-01',
      receivedTo: '2026-10-01',
      closedFrom: '2026-07-15',
      closedTo: '2026-10-08',
      regime: 'tourism',
      unit: 'ruyuan',
      category: 'service-attitude',
      stage: 'closed',
      outcome: 'penalised',
      withPenalty: true,
    } as const;
    given().when(plan({ criteria })).thenRecorded(frameRecorded, planned({ criteria }));
  });

  it('freezes the same frame in whatever order the cases were found', () =>
    given()
      .when(plan({}, { position: POSITION, caseIds: [...sixCases.caseIds].reverse() }))
      .thenRecorded(frameRecorded, planned()));

  it('may draw every case of the frame', () =>
    given()
      .when(plan({ size: 6 }))
      .thenRecorded(frameRecorded, planned({ size: 6 })));

  it('is refused for a sample larger than the frame', () =>
    given()
      .when(plan({ size: 7 }))
      .thenRefused('sample-larger-than-frame', { size: 7, count: 6 }));

  it('is refused when no case meets the criteria', () =>
    given()
      .when(plan({}, { position: POSITION, caseIds: [] }))
      .thenRefused('empty-frame', {}));

  it('is refused for more than 20,000 cases', () =>
    given()
      .when(plan({}, manyCases(20_001)))
      .thenRefused('frame-too-large', { count: 20_001, limit: 20_000 }));

  it('is done once', () =>
    given(...aPlan)
      .when(plan())
      .thenRefused('already-planned', {}));

  it('takes a frame that names a case twice for a bug', () => {
    const look = { position: POSITION, caseIds: [caseNo(1), caseNo(1), caseNo(2)] };
    expect(() => plan({ size: 1 }, look)(roundOf([]))).toThrow(TypeError);
  });

  it('records a large frame in parts of 10,000, which are together what was hashed', () => {
    const look = manyCases(20_000);
    const events = plan({}, look)(roundOf([]));
    const sizes = events.map(({ data }) => (data as { caseIds?: string[] }).caseIds?.length);
    expect(sizes).toEqual([10_000, 10_000, undefined]);
    expect(events.map(({ data }) => (data as { part?: number }).part)).toEqual([1, 2, undefined]);
    expect(events[2]?.data).toMatchObject({ frameSize: 20_000, frameParts: 2, frameHash: frameHashOf(look.caseIds) });
    expect(roundOf(events as typeof aPlan).frame).toEqual(look.caseIds);
  });

  it.each([
    [10_000, 1],
    [10_001, 2],
  ])('records a frame of %i cases in %i part(s)', (count, parts) => {
    const events = plan({}, manyCases(count))(roundOf([]));
    expect(events.filter(({ type }) => type === 'FrameRecorded')).toHaveLength(parts);
    expect(events.at(-1)?.data).toMatchObject({ frameParts: parts });
  });
});
