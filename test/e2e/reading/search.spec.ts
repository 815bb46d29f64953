import type { CasePage } from '../../../projections/case-list/case-list.query';
import { LEAST, receiveFromConsumer, registerUnits } from '../../support/application/told/cases';
import { runningApplication, type RunningApplication } from '../../support/application/running/in-process';
import { expectRefused } from '../../support/application/refused';

let app: RunningApplication;
let hotel: string;
let network: string;
beforeAll(async () => {
  app = await runningApplication();
  await registerUnits(app.api);
  const file = async (changed: object): Promise<string> =>
    (await app.api.record('/api/complaints', { ...LEAST, ...changed })).id;
  hotel = await file({
    respondents: [{ type: 'hotel', name: '某大酒店' }],
    allegations: [{ respondent: 1, text: '前台态度 100% 冷淡' }],
    narrative: '大堂的ＷｉＦｉ时断时续，\n要了三次毛巾。订单 NO-7781',
    externalReference: "12345/'2026'",
  });
  network = await file({ narrative: '导游说“酒 店”已满', requests: ['退还差价'], at: '2026-01-05T09:00:00+08:00' });
});
afterAll(() => app.end());

async function found(question: Readonly<Record<string, string>>): Promise<string[]> {
  const after = await app.api.head();
  const query = new URLSearchParams({ ...question, after }).toString();
  return ((await app.api.read(`/api/complaints?${query}`)) as CasePage).items.map(({ id }) => id);
}

describe('a search', () => {
  it.each([
    ['酒店', 'in the name of a respondent, two characters', 'hotel'],
    ['店', 'a single character', 'both'],
    ['冷', 'a single character before the end of a text', 'hotel'],
    ['淡', 'the last character of a text', 'hotel'],
    ['三次毛巾', 'four characters', 'hotel'],
    ['三毛', 'characters that do not stand together', 'none'],
    ['wifi', 'letters of another width and height', 'hotel'],
    ['FI时断', 'letters and characters mixed', 'hotel'],
    ['大堂 7781', 'two parts, each somewhere', 'hotel'],
    ['大堂 差价', 'two parts of two cases', 'none'],
    ['no-77', 'a sign between letters', 'hotel'],
    ['no77', 'letters without the sign between them', 'none'],
    ['100%', 'a wildcard, which is none', 'hotel'],
    ['10_%', 'wildcards, which are none', 'none'],
    ["酒' | '店", 'quotes and operators', 'none'],
    ['退还差价', 'a request', 'network'],
    ['火星', 'what nobody told', 'none'],
  ])('for %s finds %s', async (text, _what, which) => {
    const ids = { hotel: [hotel], network: [network], both: [hotel, network], none: [] }[which];
    expect(await found({ text })).toEqual(ids);
  });

  it('goes with the other filters', async () => {
    expect(await found({ text: '店', respondent: '大酒' })).toEqual([hotel]);
    expect(await found({ text: '店', unit: 'guangdong' })).toEqual([hotel, network]);
    expect(await found({ text: '店', unit: 'ruyuan' })).toEqual([]);
    expect(await found({ text: '店', to: '2026-02-01' })).toEqual([network]);
    expect(await found({ externalReference: "12345/'2026'" })).toEqual([hotel]);
    expect(await found({ externalReference: '12345' })).toEqual([]);
  });

  it('counts what it finds, and says that this is all', async () => {
    expect(await app.api.read(`/api/complaints?text=${encodeURIComponent('店')}&total=true&limit=1`)).toMatchObject({
      total: 2,
      totalExact: true,
      items: [{ id: hotel }],
    });
  });

  it.each(['!', '，。', '%'])('for %s is refused: there is nothing in it to be found by', async (text) => {
    const send = () => app.api.get(`/api/complaints?text=${encodeURIComponent(text)}`);
    await expectRefused(app.api, send, { status: 400, code: 'malformed', field: 'text' });
  });
});

describe('what a case is found by', () => {
  it('is what its records say now: corrected, supplemented, classified', async () => {
    const id = await app.api
      .record('/api/complaints', { ...LEAST, narrative: '缆车停运' })
      .then((receipt) => receipt.id);
    const correct = (body: object) => app.api.record(`/api/complaints/${id}/corrections`, { reason: '笔误', ...body });
    await correct({ field: 'narrative', value: '索道停运' });
    await correct({ field: 'respondent.name', ordinal: 1, value: '某索道公司' });
    await correct({ field: 'channel', value: 'letter' });
    expect(await found({ text: '缆车' })).toEqual([]);
    expect(await found({ text: '索道停运' })).toEqual([id]);
    expect(await found({ respondent: '索道公司' })).toEqual([id]);
    expect(await found({ respondent: '导游', text: '停运' })).toEqual([]);
    expect(await found({ channel: 'letter' })).toEqual([id]);

    await app.api.record(`/api/complaints/${id}/supplements`, {
      description: '补充',
      respondents: [{ type: 'scenic-area', name: '某景区' }],
      allegations: [{ respondent: 2, text: '售票处无人' }],
    });
    expect(await found({ text: '售票处 索道' })).toEqual([id]);
    expect(await found({ respondent: '某景区' })).toEqual([id]);

    await app.api.record(`/api/complaints/${id}/classification`, {
      kind: 'complaint',
      category: 'transport',
      severity: 'ordinary',
    });
    expect(await found({ category: 'transport' })).toEqual([id]);
  });
});

describe('the filter of what is overdue', () => {
  it('leaves the cases of which a limit is over that still runs', async () => {
    const late = (await receiveFromConsumer(app.api, { at: '2026-01-05T09:00:00+08:00' })).id;
    const fresh = (await receiveFromConsumer(app.api)).id;
    expect(await found({ overdue: 'true' })).toEqual([late]);
    expect(await found({ overdue: 'false', regime: 'samr-complaints' })).toEqual([fresh]);
    expect(await found({ overdue: 'true', stage: 'declined' })).toEqual([]);
  });
});
