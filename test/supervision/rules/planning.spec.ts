import { given } from '../given-round';
import { aPlan, caseNo, COMMITMENT, lookAt, NOW, plan, planned, SIX, sixCases } from '../round-words';

const twoUnits = lookAt([
  { key: ['ruyuan'], size: 2 },
  { key: ['shaoguan'], size: 4 },
]);
const quotas = (...given: readonly [ruyuan: number, shaoguan: number]) => ({
  size: given[0] + given[1],
  stratifiedBy: ['unit'] as const,
  strata: [
    { key: ['ruyuan'], size: 2, quota: given[0] },
    { key: ['shaoguan'], size: 4, quota: given[1] },
  ],
});

describe('planning a round', () => {
  it('freezes the frame with its position and the commitment to the seed', () =>
    given()
      .when(plan())
      .thenRecorded(...aPlan));

  it('records the criteria as they were stated', () => {
    const criteria = {
      receivedFrom: '2026-07-01',
      receivedTo: '2026-10-01',
      closedFrom: '2026-07-15',
      closedTo: '2026-10-08',
      regime: 'tourism',
      unit: 'ruyuan',
      within: 'shaoguan',
      kind: 'complaint',
      category: 'service-attitude',
      stage: 'closed',
      outcome: 'penalised',
      withPenalty: true,
      overdue: false,
      neverChecked: true,
    } as const;
    given().when(plan({ criteria })).thenRecorded(planned({ criteria }));
  });

  it('may draw every case of the frame', () =>
    given()
      .when(plan({ size: 6 }))
      .thenRecorded(planned({ size: 6, strata: [{ key: [], size: 6, quota: 6 }] })));

  it('is refused for a sample larger than the frame', () =>
    given()
      .when(plan({ size: 7 }))
      .thenRefused('sample-larger-than-frame', { size: 7, count: 6 }));

  it('is refused when no case meets the criteria', () =>
    given()
      .when(plan({}, lookAt([])))
      .thenRefused('empty-frame', {}));

  it('is refused for more than 2,000,000 cases', () =>
    given()
      .when(plan({}, lookAt([{ key: [], size: 2_000_001 }])))
      .thenRefused('frame-too-large', { count: 2_000_001, limit: 2_000_000 }));

  it('is refused for more than 10,000 drawn cases, and for more than 2,000 strata', () => {
    given()
      .when(plan({ size: undefined, share: '0.5' }, lookAt([{ key: [], size: 20_002 }])))
      .thenRefused('sample-too-large', { size: 10_001, limit: 10_000 });
    const many = Array.from({ length: 2_001 }, (_, index) => ({ key: [`u${index}`], size: 1 }));
    given()
      .when(plan({ size: 3_000 }, lookAt(many)))
      .thenRefused('too-many-strata', { count: 2_001, limit: 2_000 });
  });
});

describe('the quotas of a plan', () => {
  it('are in proportion to the strata when a number is stated', () =>
    given()
      .when(plan({ strata: ['unit'] }, twoUnits))
      .thenRecorded(planned(quotas(1, 2))));

  it('are a share of each stratum, rounded up', () =>
    given()
      .when(plan({ size: undefined, share: '0.3', strata: ['unit'] }, twoUnits))
      .thenRecorded(planned(quotas(1, 2))));

  it('are so many of each stratum, or all of it', () =>
    given()
      .when(plan({ size: undefined, perStratum: 3, strata: ['unit'] }, twoUnits))
      .thenRecorded(planned(quotas(2, 3))));

  it('are those that are stated by stratum, and none of the others', () =>
    given()
      .when(plan({ size: undefined, strata: ['unit'], quotas: [{ key: ['shaoguan'], quota: 2 }] }, twoUnits))
      .thenRecorded(planned(quotas(0, 2))));

  it('are those of the regime when nothing is stated, and at least so many as it says', () => {
    const regime = { ref: 'tobacco@1', share: '0.05', least: 5, strata: ['unit'] as const };
    given()
      .when(plan({ size: undefined }, twoUnits, regime))
      .thenRecorded(planned({ ...quotas(2, 3), quotasOf: 'tobacco@1' }));
  });

  it('are refused when they name a stratum that there is not, or more of it than there is', () => {
    const asked = (key: string, quota: number) =>
      plan({ size: undefined, strata: ['unit'], quotas: [{ key: [key], quota }] }, twoUnits);
    given().when(asked('nowhere', 1)).thenRefused('unknown-stratum', { stratum: 'nowhere' });
    given()
      .when(asked('ruyuan', 3))
      .thenRefused('quota-larger-than-stratum', { stratum: 'ruyuan', quota: 3, count: 2 });
  });

  it('are refused when less than one is drawn of each stratum', () =>
    given()
      .when(plan({ size: 1, strata: ['unit'] }, twoUnits))
      .thenRefused('sample-smaller-than-strata', { size: 1, strata: 2 }));

  it('are stated once, or by a regime', () => {
    given()
      .when(plan({ share: '0.1' }))
      .thenRefused('quota-stated-twice', {});
    given()
      .when(plan({ size: undefined }))
      .thenRefused('no-quota', {});
  });
});

describe('cases that are left out', () => {
  const exclusions = [{ caseId: caseNo(6), reason: '行政诉讼中，案卷在法院' }];

  it('are told with the reason', () =>
    given()
      .when(plan({ exclusions }, lookAt([{ key: [], size: 5 }], SIX.slice(0, 5), [caseNo(6)])))
      .thenRecorded(planned({ exclusions, frameSize: 5, strata: [{ key: [], size: 5, quota: 3 }] })));

  it('must meet the criteria', () =>
    given()
      .when(plan({ exclusions }, sixCases))
      .thenRefused('exclusion-outside', { cases: [caseNo(6)] }));
});

describe('the seed', () => {
  const publishedFrom = '2026-10-11T21:30:00+08:00';
  const randomness = { source: '双色球 2026117 期，号码以空格分隔', publishedFrom };

  it('may be public randomness to come', () =>
    given()
      .when(plan({ seedCommitment: undefined, randomness }))
      .thenRecorded(planned({ seedCommitment: undefined, randomness })));

  it('is bound in one way, and in no way twice', () => {
    given().when(plan({ randomness })).thenRefused('seed-not-bound', {});
    given()
      .when(plan({ seedCommitment: undefined }))
      .thenRefused('seed-not-bound', {});
    given()
      .when(plan({ seedCommitment: COMMITMENT }))
      .thenRecorded(...aPlan);
  });

  it('is not to be known at the time of the plan', () =>
    given()
      .when(plan({ seedCommitment: undefined, randomness: { ...randomness, publishedFrom: NOW } }))
      .thenRefused('randomness-known', { publishedFrom: NOW, now: NOW }));
});
