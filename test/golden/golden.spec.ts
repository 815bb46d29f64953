import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REBUILD_EVENTS } from '../../projections/runtime/rebuild/record/rebuild.events';
import { newComplaint } from '../../src/complaints/complaint';
import { PERSONAL_FIELDS } from '../../src/complaints/complaint.events';
import { applyToComplaint } from '../../src/complaints/complaint.subject';
import { isInstant } from '../../src/kernel/day';
import type { RecordedEvent } from '../../src/kernel/event';
import { eventIdOf } from '../../src/kernel/ids';
import { importSubject } from '../../src/imports/import-run';
import { IMPORT_EVENTS } from '../../src/imports/imports.events';
import { upcasts } from '../../src/event-log/upcasts';
import { sha256 } from '../../src/kernel/hash';
import { nameOf } from '../../src/open-data/content/snapshot';
import { snapshotCsv } from '../../src/open-data/content/snapshot-csv';
import { OPEN_DATA_EVENTS, type OpenDataShapes } from '../../src/open-data/publishing/open-data.events';
import { openDataSubject } from '../../src/open-data/publishing/open-data.state';
import { REPORT_EVENTS } from '../../src/reports/publishing/report.events';
import { reportSubject } from '../../src/reports/publishing/report.state';
import { RECTIFICATION_EVENTS } from '../../src/supervision/rectification/rectification.events';
import { rectificationSubject } from '../../src/supervision/rectification/rectification.state';
import { roundSubject, sampleNow } from '../../src/supervision/rounds/round.state';
import { SUPERVISION_EVENTS } from '../../src/supervision/supervision.events';
import { unitSubject } from '../../src/units/unit-directory';
import { UNIT_EVENTS } from '../../src/units/unit.events';
import { DISCLOSURE_EVENTS } from '../../src/vault/disclosures/disclosure.events';
import { ACCOUNT_EVENTS } from '../../src/identity/accounts/account.events';
import { files, fold, sample, samples, story, type Type } from './samples';

/** SHA-256 of the seed, by sha256sum. */
const SEED_HASH = 'cff3772965573a2c3d269b0d933d2ad8de9d7b6f5367db1738835e875b7a292c';

const [DRAWN, OTHER] = ['1f2e3d4c-5b6a-5978-8897-a6b5c4d3e2f1', '0b8a4a3e-6c1f-5d27-8f5e-2f9d5f0c7a01'];

describe('the golden samples', () => {
  it('are one of every event there is, named by type and schema version', () => {
    const others = [...UNIT_EVENTS, ...SUPERVISION_EVENTS, ...IMPORT_EVENTS, ...REBUILD_EVENTS, ...DISCLOSURE_EVENTS, ...ACCOUNT_EVENTS, ...REPORT_EVENTS, ...OPEN_DATA_EVENTS];
    const types = [...Object.keys(PERSONAL_FIELDS), ...others];
    const later = Object.entries(upcasts).flatMap(([type, steps]) => steps.map((_step, index) => `${type}.v${index + 2}`));
    expect(files.sort()).toEqual([...types.map((type) => `${type}.v1`), ...later].map((name) => `${name}.json`).sort());
    for (const file of files) {
      const { type, v } = JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as RecordedEvent;
      expect(`${type}.v${v}.json`).toBe(file);
    }
  });

  it.each(samples)('$type v$v is an event as the log records it', ({ id, type, v, stream, version, position, meta }) => {
    const ordinal = type === 'RoundPlanned' && v === 1 ? 1 : 0;
    expect(id).toBe(eventIdOf(meta.commandId, ordinal));
    expect(stream).toMatch(
      /^((complaint|spotcheck|rectification|scorecard|import|disclosure|report)-[0-9a-f-]{36}|unit-[a-z]+|open-data-[a-z]+|projection-[a-z-]+|account-[a-z]+)$/,
    );
    expect(version).toBeGreaterThan(0);
    expect(position).toMatch(/^pg-\d{19}$/);
    expect(meta.commandHash).toMatch(/^[0-9a-f]{64}$/);
    expect(isInstant(meta.occurredAt) && isInstant(meta.recordedAt) && meta.recordedAt.endsWith('Z')).toBe(true);
    expect(Object.keys(meta.actor)).toEqual(['id', 'role', 'unit']);
  });

  it.each(Object.entries(PERSONAL_FIELDS))('%s has all its personal data: %j', (type, fields) => {
    for (const field of fields) expect(sample(type as Type).data).toHaveProperty(field);
  });

  it('tell one case in the order of its versions', () => {
    expect(story.map((type) => sample(type).version)).toEqual(story.map((_type, index) => index + 1));
    expect(new Set(story.map((type) => sample(type).stream)).size).toBe(1);
  });
});

describe('the state after the golden samples', () => {
  it('of the whole case is this one, for ever', () => {
    const { clock, ...told } = fold(...story);
    expect(clock.deadlines).toEqual([]);
    expect(JSON.parse(JSON.stringify(told))).toStrictEqual({
      received: true,
      receivedAt: '2025-11-03T10:20:00+08:00',
      regime: { id: 'tourism', version: 1 },
      stage: 'accepted',
      stageBefore: 'accepted',
      receivingUnit: 'shaoguan',
      holder: 'shaoguan',
      handler: 'clerk-0112',
      handlerUnit: 'shaoguan',
      kind: 'complaint',
      category: 'forged-guide-card',
      respondents: [
        { type: 'travel-agency', name: '某旅行社有限责任公司', region: '440203' },
        { type: 'guide', name: '谢某' },
      ],
      allegations: [
        { respondent: 1, text: '旅行社内部管理不规范，擅自减少景点' },
        { respondent: 2, text: '导游未持有效导游证带团', finding: 'substantiated' },
      ],
      handOvers: [{ from: 'shaoguan', to: 'ruyuan', basis: 'territorial', acknowledged: true, returned: true }],
      channel: 'visit',
      region: '440203',
      partySize: 5,
      subject: { item: '丹霞山两日游', consumedOn: '2025-11-01', amount: { amount: '680.00', currency: 'CNY' } },
      requests: ['退还未游览景点的门票款', '书面道歉'],
      externalReference: '12345-20251103-000417',
      stated: ['complainant.name', 'complainant.telephone', 'complainant.address', 'complainant.idNumber', 'narrative'],
      supplements: [],
      answered: false,
      suggestionDecided: false,
      handedOverInPerson: false,
      contacts: 0,
      issuesConfirmed: false,
      evidence: 0,
      examinationOffers: [],
      examinations: [],
      negotiations: [],
      remedies: [
        {
          type: 'refund',
          amount: { amount: '240.00', currency: 'CNY' },
          proposedBy: 'clerk-0112',
          performed: true,
        },
      ],
      dues: [
        { respondent: 2, amount: { amount: '500.00', currency: 'CNY' } },
        { respondent: 2, amount: { amount: '455.60', currency: 'CNY' } },
      ],
      waivers: [],
      payments: [{ respondent: 2, amount: { amount: '955.60', currency: 'CNY' } }],
      executed: true,
      ordered: [],
      spared: [],
      urgings: 0,
      instructed: false,
      receptions: [],
      undertakings: [],
      disputes: [],
      reply: { reported: false, asked: false },
      documents: [],
      // Pinned in documents.spec.ts.
      file: expect.any(Object) as unknown,
      records: {
        steps: ['receipt', 'acceptance', 'reply'],
        filled: [
          'complainant.name',
          'complainant.telephone',
          'complainant.address',
          'respondent.name',
          'subject.item',
          'subject.consumedOn',
          'subject.amount',
          'requests',
          'narrative',
          'signature',
          'allegations',
          'classification',
          'handler',
          'remedy',
          'apology',
          'reply',
          'feedback',
        ],
        located: [true, false],
      },
      reviews: [],
      qualityReviewed: false,
      typical: false,
      holds: [],
      erasures: [],
      restricted: false,
      erased: false,
      actors: ['clerk-0107', 'clerk-0321', 'clerk-0101', 'clerk-0112'],
      callBack: 'not-asked',
      deeds: [
        { line: 'dispatching', id: 'clerk-0107', unit: 'shaoguan' },
        { line: 'dispatching', id: 'clerk-0321', unit: 'ruyuan' },
        { line: 'dispatching', id: 'clerk-0101', unit: 'shaoguan' },
        { line: 'handling', id: 'clerk-0112', unit: 'shaoguan' },
        { line: 'handling', id: 'clerk-0101', unit: 'shaoguan' },
        { line: 'approving', id: 'clerk-0101', unit: 'shaoguan' },
        { line: 'checking', id: 'clerk-0107', unit: 'shaoguan' },
      ],
    });
  });

  it.each([
    ['received', 'shaoguan', ['ComplaintReceived', 'ComplaintClassified']],
    ['in-transit', 'ruyuan', ['ComplaintReceived', 'ComplaintClassified', 'ComplaintTransferred']],
    ['received', 'ruyuan', story.slice(0, 4)],
    ['received', 'shaoguan', story.slice(0, 5)],
    ['closed', 'shaoguan', story.slice(0, 17)],
    ['declined', 'shaoguan', ['ComplaintReceived', 'ComplaintDeclined']],
  ] as const)('is %s, held by %s, on the way: %j', (stage, holder, types) => {
    expect(fold(...types)).toMatchObject({ stage, holder });
  });

  it('of the unit is what was registered, before anything else', () => {
    const { apply: evolve, initial } = unitSubject;
    expect(evolve(initial, sample('UnitRegistered'))).toEqual({
      code: 'ruyuan',
      name: '乳源县旅游质监所',
      level: 'county',
      parent: 'shaoguan',
      regions: ['440232'],
    });
  });

  it('of the unit is where it stands and what it is competent for, for ever', () => {
    const told = samples.filter(({ stream }) => stream === 'unit-ruyuan').sort((a, b) => a.version - b.version);
    // Its guidance is given by the unit above it.
    const types = UNIT_EVENTS.filter((type) => !type.startsWith('Guidance'));
    expect(told.map(({ type }) => type).sort()).toEqual([...types].sort());
    expect(told.map(({ version }) => version)).toEqual(types.map((_type, index) => index + 1));
    expect(told.reduce(unitSubject.apply, unitSubject.initial)).toStrictEqual({
      code: 'ruyuan',
      name: '乳源县旅游质监站',
      level: 'county',
      parent: 'guangdong',
      regions: ['440232'],
      subjects: [{ regime: 'tourism' }, { regime: 'market-regulation', categories: ['goods'] }],
      outletClass: 'rural',
      receptionDay: 'thursday',
      dissolved: { successor: 'shaoguan' },
    });
  });

  it('of a superior is its guidance, and that it was withdrawn', () => {
    const unit = unitSubject.apply(unitSubject.initial, sample('UnitRegistered'));
    const given = unitSubject.apply(unit, sample('GuidanceGiven'));
    expect(given?.guidance).toEqual([{ withdrawn: false }]);
    expect(unitSubject.apply(given, sample('GuidanceWithdrawn'))?.guidance).toEqual([{ withdrawn: true }]);
    expect(sample('GuidanceGiven').data).toEqual({
      ordinal: 1,
      title: '关于改进窗口服务的意见',
      text: '以群众满意为原则；先自查，再整改，后回访。',
      from: '2025-03-17',
      until: '2025-04-16',
    });
  });

  it('of a round of version 1 is the plan with its one stratum, the draw, the check and its end', () => {
    const told = ['FrameRecorded', 'RoundPlanned', 'SampleDrawn', 'CaseChecked', 'RoundConcluded'] as const;
    const round = told.map((type) => sample(type)).reduce(roundSubject.apply, roundSubject.initial);
    expect(round).toMatchObject({
      plan: {
        ...{ title: '2025 年第四季度抽查', size: 1, frameSize: 2, seedCommitment: SEED_HASH },
        ...{ hashing: 'joined', stratifiedBy: [], strata: [{ key: [], size: 2, quota: 1 }], exclusions: [] },
      },
      draw: { seed: '第三季度 14 27 33 08', strata: [{ key: [], caseIds: [DRAWN] }] },
      checks: [{ caseId: DRAWN, consistent: true }],
      concluded: true,
    });
    expect(round.plan).not.toHaveProperty('frameId');
  });

  it('of a round of version 2 is the plan by strata, the draw and who stands in', () => {
    const told = [sample('RoundPlanned', 2), sample('SampleDrawn', 2), sample('CaseSubstituted')];
    const round = told.reduce(roundSubject.apply, roundSubject.initial);
    expect(round).toMatchObject({
      plan: {
        ...{ hashing: 'rfc6962', quotasOf: 'tourism@1', stratifiedBy: ['unit', 'kind'] },
        strata: [{ key: ['ruyuan', 'complaint'], size: 2, quota: 1 }],
      },
      draw: { strata: [{ key: ['ruyuan', 'complaint'], caseIds: [DRAWN] }] },
    });
    expect(sampleNow(round)).toEqual([OTHER]);
  });

  it('of a report are its draft, a text and that it is published', () => {
    const told = samples.filter(({ stream }) => stream.startsWith('report-'));
    const { apply, initial } = reportSubject;
    expect([...told].sort((a, b) => a.version - b.version).reduce(apply, initial)).toEqual({
      scope: { kind: 'work-summary', regime: 'tourism', unit: 'shaoguan', from: '2010-01-01', to: '2011-01-01' },
      texts: { 'measures.zh': 1 },
      published: true,
    });
  });

  it('of open data is what was published, and by which name', () => {
    const { snapshots, releases } = openDataSubject.apply(openDataSubject.initial, sample('OpenDataPublished'));
    const { snapshot, csv, release } = sample('OpenDataPublished').data as OpenDataShapes['OpenDataPublished'];
    expect(snapshots).toEqual([{ snapshot, csv, publishedAt: '2026-04-10T16:30:00+08:00' }]);
    expect(releases).toEqual([release]);
    expect(nameOf({ dataset: 'tourism', previous: null, releases })).toBe(snapshot);
    expect(sha256(snapshotCsv({ dataset: 'tourism', releases }))).toBe(csv);
  });

  it('of a rectification is who put what right for whom, and that it was refused once', () => {
    const told = samples.filter(({ stream }) => stream.startsWith('rectification-'));
    const { apply, initial } = rectificationSubject;
    const order = told.sort((a, b) => a.version - b.version).reduce(apply, initial);
    expect(told.map(({ type }) => type).sort()).toEqual([...RECTIFICATION_EVENTS].sort());
    expect(order).toEqual({
      ...{ unit: 'ruyuan', stage: 'done', overdue: false, reporters: ['clerk-0120'] },
      due: '2026-04-25T00:00:00+08:00',
    });
  });

  it('of the import is the file and what became of its records', () => {
    const run = IMPORT_EVENTS.map((type) => sample(type)).reduce(importSubject.apply, importSubject.initial);
    expect(run).toMatchObject({
      file: '投诉台账-2025.csv',
      mapping: 'cfpb',
      records: 3,
      startedAt: '2026-01-10T08:30:00+08:00',
      result: { read: 3, imported: 1, alreadyThere: 1, warned: 1, refused: 1 },
    });
  });

  it('is refused to a fact that is none of a complaint', () => {
    expect(() =>
      applyToComplaint(newComplaint, { ...sample('ComplaintReceived'), type: 'ComplaintForgotten' }),
    ).toThrow(TypeError);
  });
});
