import type { CasePage } from '../../../projections/case-list/case-list.query';
import { complaintStream } from '../../../src/complaints/complaint.events';
import { vkeyOf } from '../../../src/proof/notes/keys';
import { documentIdOf } from '../../../src/documents/documents.events';
import { actor } from '../../support/application/api';
import { receive, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { DescribedApi } from '../../support/open-api/described-api';
import { operationsOf, refsIn, type Document, type Operation, type Schema } from '../../support/open-api/document';
import { holdReading } from '../../support/application/read-tables';
import { rebuilt } from '../../support/application/running/rebuilding';
import { giveEveryCommand, type Known } from '../../support/open-api/one-of-everything';
import { askForProof, WITNESS } from '../../support/open-api/proof';
import { routesOf } from '../../support/open-api/router';

let app: RunningApplication;
let document: Document;
beforeAll(async () => {
  app = await runningApplication(undefined, { WITNESS_KEYS: vkeyOf(WITNESS.verifier) });
  document = (await app.api.read('/api/openapi.json')) as Document;
});
afterAll(() => app.end());

/** The answers of an operation by status and content type. */
const answersOf = ({ operationId, responses }: Operation) =>
  Object.entries(responses).flatMap(([status, { content = {} }]) => {
    const described = Object.entries(content).map(([type, { schema }]) => ({ operationId, status, type, schema }));
    return described.length > 0 ? described : [{ operationId, status, type: 'nothing', schema: {} }];
  });

describe('the description of the interface', () => {
  it('holds every route of the router and no other', () => {
    const routes = routesOf(app.installation.app).filter((route) => / \/api\/(?!openapi\.json)/.test(route));
    expect(
      operationsOf(document)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(routes.sort());
    expect(routes).toContain('POST /api/complaints/{id}/remedies/{remedy}/performance');
  });

  it('names every part of a path, and each operation by a name of its own', () => {
    const operations = operationsOf(document);
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`);
      expect([path, ...named.sort()]).toEqual([path, ...(path.match(/\{\w+\}/g) ?? []).sort()]);
      expect([operation.operationId, operation.summary, operation.tags]).not.toContain(undefined);
    }
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('refers to nothing that is not there', () => {
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(refsIn(document).filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('says of every operation what its success looks like', () => {
    const typed = ({ $ref, type, items }: Schema): boolean =>
      $ref !== undefined || type === 'string' || (type === 'array' && typeof items === 'object');
    for (const { operation } of operationsOf(document)) {
      const successes = answersOf(operation).filter(({ status }) => status.startsWith('2'));
      expect(successes).not.toEqual([]);
      expect(successes.filter(({ schema }) => !typed(schema))).toEqual([]);
    }
  });

  it('says of every operation that it fails with a problem, and of each that takes a body how the body can be wrong', () => {
    for (const { operation } of operationsOf(document)) {
      const problems = answersOf(operation).filter(({ status }) => !status.startsWith('2'));
      const others = problems.filter(
        ({ type, schema }) => type !== 'application/problem+json' || schema.$ref !== '#/components/schemas/Problem',
      );
      expect(others).toEqual([]);
      const told = problems.map(({ status }) => status);
      const body = operation.requestBody ? ['400', '413', '415', '422'] : ['default'];
      expect(told).toEqual(expect.arrayContaining([...body, ...(operation.security ? ['401', '403'] : [])]));
    }
  });
});

describe('every operation', () => {
  let api: DescribedApi;
  beforeAll(async () => {
    api = new DescribedApi(app.api, document);
    await registerUnits(api);
    const known = await giveEveryCommand(api);
    await askEverything(api, known);
    await askForProof(api);
    await runInto(api);
  });

  it('answers as it is described, with no property more and no status else', () => {
    expect(api.faults).toEqual([]);
  });

  it('was given with success', () => {
    const succeeded = new Set([...api.seen].filter((seen) => / 2\d\d$/.test(seen)).map((seen) => seen.split(' ')[0]));
    const all = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(all.filter((name) => !succeeded.has(name))).toEqual(['Projections_progress']);
  });

  it('that tells where its fact can be read tells the truth', async () => {
    expect(api.locations.size).toBeGreaterThan(5);
    for (const location of api.locations)
      expect([location, (await app.api.get(location)).status]).toEqual([location, 200]);
  });

  it('tells its progress as a stream of lists of read models', async () => {
    const headers = await app.api.headers(actor('*', 'reading-admin', 'admin'));
    const response = await fetch(`${app.api.url}/api/projections/progress`, { headers });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream\b/);
    const reader = response.body?.getReader();
    let text = '';
    while (reader && !text.includes('\n\n')) {
      const { value } = await reader.read();
      text += Buffer.from(value ?? []).toString('utf8');
    }
    await reader?.cancel();
    expect(api.judgement('ProjectionList', JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''))).toEqual([]);
  });
});

async function askEverything(api: DescribedApi, known: Known): Promise<void> {
  await api.read(`/api/complaints/${known.complaint}?after=${await api.head()}`);
  const { next } = (await api.read('/api/complaints?limit=1&total=true')) as CasePage;
  const questions = [
    `complaints?limit=1&cursor=${next ?? ''}`,
    `complaints/${known.complaint}/history?limit=200`,
    'statistics?by=unit,regime,category,channel,kind,respondentType,day,month,quarter,year',
    'statistics?basis=flow',
    'statistics?asOf=2026-01-01T00:00:00Z',
    'statistics/definitions?figure=closing-rate&version=1',
    'statistics/figures?by=unit,month&period=2026&compare=previous',
    'statistics/figures?figures=received,satisfaction@1,fines&by=region,week',
    'statistics/figures/received/cases',
    'statistics/figures/closing-rate/cases?of=denominator',
    'exports/events?format=csv',
    'exports/statistics',
    'statistics/respondents',
    'transfers',
    'documents',
    'documents?unit=shaoguan&type=transfer-notice&year=2026',
    `complaints/${known.complaint}/documents`,
    `documents/${documentIdOf(complaintStream(known.complaint), 1)}`,
    `documents/${documentIdOf(complaintStream(known.complaint), 2)}.docx`,
    `complaints/${known.complaint}/case-file?personal=opened`,
    'seal-uses',
    'erasures',
    'penalties',
    'records',
    `complaints/${known.complaint}/records`,
    'deadlines',
    'deadlines?state=open&unit=shaoguan&dueBefore=2099-01-01&limit=1',
    'units',
    'units/ruyuan',
    'units?within=shaoguan&level=site&state=dissolved&limit=1',
    'units/proposal?regime=tourism&category=ticketing&region=440232',
    'units/proposal?regime=tourism&category=ticketing&region=420100',
    'units/daqiao/business-volumes?from=2026-01&limit=1',
    'guidance?unit=rucheng&on=2026-03-02&limit=1',
    'spot-checks',
    `spot-checks/${known.round}`,
    `spot-checks/${known.round}/results`,
    'spot-checks/units',
    'reports?stage=published&regime=tourism&limit=1',
    `reports/${known.report}`,
    `reports/${known.report}.docx?language=en`,
    `reports/${known.report}.html`,
    `reports/${known.report}/restated`,
    'open-data/tourism',
    'public/open-data',
    `${known.snapshot}.json?only=difference`,
    `${known.snapshot}.csv`,
    'rectifications',
    'undertakings',
    'undertakings?state=overdue&unit=shaoguan&source=urging&limit=1',
    'urgings/listed',
    'signals?from=2026-03-01&to=2026-06-01',
    'signals?from=2026-03-01&to=2026-04-01&signal=same-reply&unit=shaoguan',
    `spot-checks/${known.round}/frame`,
    'spot-checks/trail',
    `imports/${known.import}`,
    'regimes',
    'regimes/tourism',
    'calendar/2026',
    'problems',
    'problems/not-the-holder',
    'projections',
    'projections/parked',
    'health/live',
    'health/ready',
  ];
  for (const question of questions) await api.read(`/api/${question}`);
  await api.post('/api/person-searches', { telephone: '0751-0000000' });
  await api.get(`/api/complaints/${known.complaint}/disclosures?limit=1`, { 'casetrail-reason': 'because' });
  const reader = await holdReading(app.databaseUrl, 'units');
  await api.post('/api/projections/units/rebuild', { why: 'to see' });
  await api.post('/api/projections/units/cancel-rebuild', { why: 'seen' });
  await rebuilt(api);
  await reader.release();
  await api.post('/api/projections/units/rebuild', { why: 'to see' });
  await api.post('/api/projections/units/unpark', {});
  await api.post('/api/reports/lint', { text: '共接收投诉举报277件，受理260件，受理率100%。' });
  await rebuilt(api);
  await api.post('/api/projections/units/restore-previous', {});
  await api.read('/api/projections');
}

/** Every status that a caller can run into. */
async function runInto(api: DescribedApi): Promise<void> {
  const { id } = await receive(api);
  const acceptance = `/api/complaints/${id}/acceptance`;
  await api.post('/api/complaints', {});
  await api.ask(acceptance, { method: 'POST' });
  await api.get('/api/complaints/7');
  await api.post(acceptance, {}, { headers: { 'if-match': '"7"' } });
  await api.post(acceptance, { remark: 'x'.repeat(1024 * 1024) });
  await api.ask(acceptance, {
    method: 'POST',
    headers: { ...actor('shaoguan'), 'content-type': 'text/plain' },
    body: 'x',
  });
  await api.post(acceptance, {}, { by: 'ruyuan' });
  await api.postCsv('/api/imports?mapping=cfpb', 'a,b\n');
  await api.postCsv('/api/imports', 'a,b\n');
  await api.post('/api/imports?mapping=cfpb', {});
  await api.post('/api/projections/weather/rebuild', {});
  await api.post('/api/projections/units/rebuild', { why: 7 });
  await api.post('/api/projections/case-list/restore-previous', {});
}
