import type { DocumentList } from '../../projections/documents/document.answer';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import { saidIn, Story, yuan, type Sentence } from './story';

const centre = 'city/intake';
const office = 'county/handler';
const officeHead = 'county/head';

const UNITS = [
  { code: 'city', name: '某市工商行政管理局', level: 'city', regions: ['440200'] },
  { code: 'county', name: '某县工商行政管理局', level: 'county', parent: 'city', regions: ['440232'] },
];
const RECEIVED_AT = '2026-03-02T09:00:00+08:00';
const SENT_AT = '2026-03-03T10:00:00+08:00';
const HANDLED_AT = '2026-03-10T10:00:00+08:00';

const FACTS = { item: '电热水壶', consumedOn: '2026-02-20', amount: yuan('129.00') };
const COMPLAINT = {
  ...{ regime: 'market-regulation', kind: 'complaint', channel: 'hotline', category: 'quality', region: '440232' },
  complainant: { name: '刘某', telephone: '0751-0000000' },
  respondents: [{ type: 'seller', name: '某商场' }],
  allegations: [{ respondent: 1, text: '水壶漏电' }],
  requests: ['退货'],
};

/** 2 and 3 of the notes to the form; the source begins with its note 2. */
const RECEIPTS: [sentence: string, form: object, refused?: string][] = [
  ['2. 非现场方式提出投诉的，无须签字', { subject: FACTS }],
  ['2. （现场提出的，须签字）', { subject: FACTS, channel: 'visit', onSite: true }, 'signature-missing'],
  ['2. （现场提出并已签字）', { subject: FACTS, channel: 'visit', onSite: true, signed: true }],
  ['3. 投诉事实应当包括：商品或服务的名称', { subject: { ...FACTS, item: undefined } }, 'records-missing'],
  ['3. 消费日期', { subject: { ...FACTS, consumedOn: undefined } }, 'records-missing'],
  ['3. 消费涉及金额', { subject: { ...FACTS, amount: undefined } }, 'records-missing'],
  ['3. （没有投诉事实）', {}, 'records-missing'],
];

const TRANSFER = {
  ...{ to: 'county', basis: 'territorial', reportBackBy: '2026-03-20', attachments: 2, pages: 5, notice: true },
  at: SENT_AT,
};

/** What becomes of the case that was passed on. */
const HANDLED: Sentence[] = [
  ['（不得转给没有登记的机关）', centre, 'transfers', { ...TRANSFER, to: 'nowhere' }, 'unknown-unit'],
  ['现转去 … 的投诉', centre, 'transfers', TRANSFER],
  ['（通知书一次转办只签发一份）', centre, 'documents', { type: 'transfer-notice' }, 'document-issued-already'],
  ['（由收到的机关签收）', office, 'transfer-acknowledgements', { by: '某县工商行政管理局' }],
  ['（转出的机关不再办理）', centre, 'acceptance', {}, 'not-the-holder'],
  ['请你局（所）对投诉反映问题', office, 'acceptance', {}],
  [
    '调查核实',
    office,
    'findings',
    { allegation: 1, finding: 'substantiated', responsibility: 'product', explanation: '经检测漏电' },
  ],
  ['依法予以处理', office, 'remedies', { type: 'refund', description: '退货退款', amount: yuan('129.00') }],
  ['（退款已履行）', office, 'remedies/1/performance', {}],
  ['（告知投诉人）', office, 'reply', { medium: 'telephone', summary: '商场已退货退款' }],
  ['（未报告的不得办结）', officeHead, 'closure', { outcome: 'settled' }, 'closing-too-early'],
  ['并将处理情况及时报告（回复）我局', office, 'completion-report', { summary: '已退货退款' }],
  ['（办结）', officeHead, 'closure', { outcome: 'settled', resolution: 'agreement' }],
];

describe('篇六: the form of a consumer complaint and the notice by which it is passed on', () => {
  const story = new Story();
  beforeAll(async () => {
    await story.begin();
    for (const unit of UNITS) await story.take(RECEIVED_AT, [centre, 'units', unit]);
    await story.take(RECEIVED_AT, [centre, 'kettle=complaints', { ...COMPLAINT, subject: FACTS }]);
  });
  afterAll(() => story.end());

  it.each(RECEIPTS)('%s', (...[, form, refused]) =>
    story.take(RECEIVED_AT, [centre, 'form=complaints', { ...COMPLAINT, ...form }, refused]),
  );

  it.each(saidIn(HANDLED))('$says', ({ sentence }) => story.say('kettle', HANDLED_AT, sentence));

  it('ends with the case settled where it was sent to', async () => {
    const expected = { stage: 'closed', outcome: 'settled', resolution: 'agreement', holder: 'county' };
    expect(await story.caseNow('kettle')).toMatchObject(expected);
  });

  it('was accepted within seven working days; the mediation, for which there were sixty days, was not needed', async () => {
    expect(await story.limitsOf('kettle')).toEqual([
      'accept until 2026-03-11 24:00: kept',
      'mediate until 2026-05-09 24:00: lapsed', // a Saturday on which offices work
    ]);
  });

  it('issued a 消费者投诉转办通知书 with its number, addressee, report date, attachments and seal', async () => {
    const { items } = await story.read<DocumentList>(`complaints/${story.idOf('kettle')}/documents`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{ title: '消费者投诉转办通知书', number: '工商〔2026〕1号', unit: 'city', unitName: '某市工商行政管理局' },
      ...{ addresseeUnit: 'county', addresseeName: '某县工商行政管理局', transfer: 1, reportBackBy: '2026-03-20' },
      ...{ attachments: 2, pages: 5, sealedBy: 'intake-city', issuedAt: '2026-03-03T02:00:00.000Z' },
    });
  });

  it.each([
    ['消费者投诉转办通知书', '消费者投诉转办通知书'],
    ['工商（ ）第 号', '工商〔2026〕1号'],
    ['工商行政管理局（所）：', '某县工商行政管理局：'],
    ['现转去 于 年 月 日', '现转去刘某于2026年3月2日提出的'],
    ['关于 的投诉', '关于某商场质量问题的消费者投诉'],
    ['请你局（所）对投诉反映问题调查核实，依法予以处理', '对投诉反映的问题调查核实，依法予以处理'],
    ['将处理情况于 年 月 日前及时报告（回复）我局', '将处理情况于2026年3月20日前及时报告（回复）'],
    ['附：相关材料 份，共 页', '附：相关材料2份，共5页'],
    ['年 月 日（印章）', '2026年3月3日（印章）'],
  ])('prints “%s”', async (_form, printed) => {
    const { items } = await story.read<DocumentList>(`complaints/${story.idOf('kettle')}/documents`);
    const { text } = await story.api.get(`/api/documents/${items[0]?.id ?? ''}`);
    expect(text.replace(/<style[\s\S]*?<\/style>|<[^>]*>|\s/g, '')).toContain(printed);
  });

  it('enters the notice into the ledger of what was passed on', async () => {
    const { items } = await story.read<TransferPage>('transfers?from=city');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{
        caseId: story.idOf('kettle'),
        ordinal: 1,
        to: 'county',
        basis: 'territorial',
        noticeNumber: '工商〔2026〕1号',
      },
      ...{ reportBackBy: '2026-03-20', attachments: 2, pages: 5, acknowledgedBy: '某县工商行政管理局' },
    });
  });

  it('numbers the next notice without a gap', async () => {
    await story.take(RECEIVED_AT, [centre, 'next=complaints', { ...COMPLAINT, subject: FACTS }]);
    await story.take(SENT_AT, [centre, 'next/transfers', TRANSFER]);
    const { items } = await story.read<DocumentList>(`complaints/${story.idOf('next')}/documents`);
    expect(items.map(({ number }) => number)).toEqual(['工商〔2026〕2号']);
  });
});
