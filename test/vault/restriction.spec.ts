import { actor } from '../support/application/api';
import { registerUnits } from '../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { expectRefused } from '../support/application/refused';
import { CANARY, CASE, tellOfPersons } from '../support/application/told/told-of-persons';

let app: RunningApplication;
let id: string;
let receiptCode: string;
const head = actor('shaoguan', 'head-1', 'head');
const reason = { 'casetrail-reason': encodeURIComponent('行政复议') };
type Headers = Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  const receipt = await app.api.record('/api/complaints', CASE);
  ({ id } = receipt);
  receiptCode = (receipt as { readonly receiptCode?: string }).receiptCode ?? '';
  await tellOfPersons(app.api, id);
  await app.api.record(
    `/api/complaints/${id}/restriction`,
    { reason: '保存期限未届满', basis: '个人信息保护法 第四十七条' },
    { headers: head },
  );
});
afterAll(() => app.end());

/** What somebody is told of the case. */
async function told(headers: Headers): Promise<string> {
  const after = `after=${await app.api.head()}`;
  const answers = await Promise.all(
    [`/api/complaints/${id}?${after}`, `/api/complaints/${id}/history?limit=200&${after}`].map(
      async (path) => (await app.api.get(path, headers)).text,
    ),
  );
  return answers.join('\n');
}

it.each(['intake', 'handler', 'supervisor'])('of a case is shown to no %s, with or without a reason', async (role) => {
  for (const more of [{}, reason]) {
    const answer = await told({ ...actor('shaoguan', `${role}-5`, role), ...more });
    expect(answer).not.toContain(CANARY);
    expect(answer).toContain(role === 'supervisor' && more !== reason ? '已封存' : '已限制处理');
  }
});

it.each(['head', 'leader', 'auditor'])(
  'of a case is shown to a %s who says why, and each look is recorded',
  async (role) => {
    const who = actor('shaoguan', `${role}-5`, role);
    expect(await told(who)).not.toContain(CANARY);
    for (const _look of [1, 2]) expect(await told({ ...who, ...reason })).toContain(CANARY);
    const auditor = actor('shaoguan', 'auditor-1', 'auditor');
    const { body } = await app.api.get(`/api/complaints/${id}/disclosures?limit=200`, auditor);
    const { items } = body as {
      readonly items: readonly { readonly by: { readonly id: string }; readonly reason?: string }[];
    };
    const looks = items.filter(({ by }) => by.id === `${role}-5`);
    // The case and its history, twice.
    expect(looks.map((look) => look.reason)).toEqual(['行政复议', '行政复议', '行政复议', '行政复议']);
  },
);

it('is told in the case and its history, found by nobody, and hides nothing from the complainant', async () => {
  const after = `after=${await app.api.head()}`;
  expect(await app.api.read(`/api/complaints/${id}?${after}`)).toMatchObject({ restricted: true, erased: false });
  expect(await told(actor('shaoguan'))).toContain('个人信息限制处理：保存期限未届满（依据 个人信息保护法 第四十七条）');
  const search = `/api/complaints?text=${encodeURIComponent(CANARY)}&${after}`;
  expect(await app.api.read(search)).toMatchObject({ items: [] });
  expect((await app.api.get(`/api/public/complaints/${receiptCode}`)).text).toContain(CANARY);
});

interface Item {
  readonly type: string;
  readonly position: string;
  readonly version: number;
  readonly words: { readonly zh: string };
}
interface Page {
  readonly items: readonly Item[];
  readonly next?: string;
}

it('is looked at, and the auditor reads every look among the facts of the case, page by page; nobody else does', async () => {
  const auditor = actor('shaoguan', 'auditor-7', 'auditor');
  const page = async (query: string, who: Headers): Promise<Page> =>
    (await app.api.get(`/api/complaints/${id}/history?${query}&after=${await app.api.head()}`, who)).body as Page;
  const whole = (await page('limit=200', auditor)).items;
  const looks = whole.filter(({ type }) => type === 'PersonalDataOpened');
  expect(looks.length).toBeGreaterThanOrEqual(12);
  expect(looks.at(-1)?.words.zh).toMatch(/^查阅个人信息：.*complainant.*（理由：行政复议）$/);
  expect(whole.map(({ position }) => position)).toEqual(whole.map(({ position }) => position).sort());
  const facts = (await page('limit=200', actor('shaoguan'))).items;
  expect(whole.filter(({ type }) => type !== 'PersonalDataOpened').map(({ type }) => type)).toEqual(
    facts.map(({ type }) => type),
  );
  // Each page is a look of its own when it is asked for with a reason: what was there at the first is told, and it ends.
  const told: Item[] = [];
  let next: string | undefined;
  do {
    const answer: Page = await page(`limit=7${next === undefined ? '' : `&cursor=${next}`}`, { ...auditor, ...reason });
    told.push(...answer.items);
    next = answer.next;
  } while (next !== undefined);
  expect(told.map(({ position }) => position)).toEqual(whole.map(({ position }) => position));
});

it('stands in the way of an erasure until it is lifted; then all is as before', async () => {
  const erasure = { ground: 'on-request', basis: '个人信息保护法 第四十七条' };
  const refused = { status: 422, code: 'processing-restricted' };
  await expectRefused(app.api, () => app.api.post(`/api/complaints/${id}/erasure`, erasure), refused);
  const { position } = await app.api.record(
    `/api/complaints/${id}/restriction/lifting`,
    { reason: '保存期限已届满' },
    { headers: head },
  );
  expect(await told(actor('shaoguan'))).toContain(CANARY);
  const found = await app.api.read(`/api/complaints?text=${encodeURIComponent(CANARY)}&after=${position}`);
  expect(found).toMatchObject({ items: [{ id }] });
  await app.api.record(`/api/complaints/${id}/erasure`, erasure);
});
