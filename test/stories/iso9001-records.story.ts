import type { DocumentPage } from '../../projections/documents/document.answer';
import type { CaseRecordsAnswer } from '../../projections/records/records.answer';
import type { IncompleteCases } from '../../projections/records/records.query';
import type { SealUsePage } from '../../projections/seal-uses/seal-uses.query';
import type { TransferPage } from '../../projections/transfers/transfers.query';
import { Story, type Paragraph } from './story';

const BLANK = {
  regime: 'iso9001-records',
  kind: 'complaint',
  channel: 'telephone',
  category: 'repairs',
  region: '440300',
  respondents: [{ type: 'site-office', name: '凯悦华庭管理处' }],
  allegations: [{ respondent: 1, text: '漏水未修' }],
  narrative: '报修三次无人上门',
};
const OWNER = { name: '刘某', telephone: '0755-0000000', address: '1 栋 101' };
const FULL = { ...BLANK, channel: 'counter', complainant: OWNER, onSite: true };
const RESULT = '已修好。';
const PASSED_ON = { to: 'site', basis: 'territorial', notice: true };
const CONTACT = { party: 'complainant', medium: 'telephone', incoming: false, reached: true, summary: '约定上门' };
const FINDING = { allegation: 1, finding: 'substantiated', responsibility: 'mistake', explanation: '漏派工' };
const SEALED = { type: 'reply-letter', seal: '公章', sealedBy: '行政秘书', sealApprovedBy: '总经理' };

/** 篇九, in the order of its paragraphs. */
const STORY: readonly Paragraph[] = [
  {
    says: '每天要把各管理处的公文上报物业公司总经理',
    on: '2006-09-04',
    steps: [
      ['company', 'units', { code: 'company', name: '信和物业公司', level: 'company', regions: ['440300'] }],
      ['company', 'units', { code: 'site', name: '凯悦华庭管理处', level: 'site', parent: 'company' }],
    ],
  },
  {
    says: '既要将在下面的意见传达到各管理处，又要……起到上传下达的作用，稍有疏忽，就会造成丢文和漏文的现象',
    on: '2006-09-05',
    steps: [
      ['company', 'full=complaints', FULL, 'signature-missing'],
      ['company', 'full=complaints', { ...FULL, signed: true }],
      ['company', 'full/transfers', PASSED_ON],
      ['site', 'full/transfer-acknowledgements', { by: '管理处主任' }],
      ['company', 'void=complaints', FULL, 'signature-missing'],
      ['company', 'void=complaints', { ...FULL, signed: true }],
      ['company', 'void/transfers', PASSED_ON],
      ['company', 'void/documents/1/cancellation', { reason: '填写有误' }],
      ['company', 'lost=complaints', { ...FULL, signed: true }],
      ['company', 'lost/transfers', PASSED_ON],
    ],
  },
  {
    says: '存在着大量记录未填写，日常工作操作不规范等现象',
    on: '2006-09-11',
    steps: [
      ['site', 'blank=complaints', { ...BLANK, narrative: undefined }, 'records-missing'],
      ['site', 'blank=complaints', BLANK],
      ['site', 'blank/acceptance', {}],
      ['site/head', 'blank/reply-approval', { approved: true, reply: RESULT }],
      ['site', 'blank/reply', { medium: 'telephone', summary: RESULT }],
      ['site', 'blank/closure', { outcome: 'settled' }, 'closing-too-early'],
    ],
  },
  {
    says: '在与凯悦华庭管理处主任相互沟通和全体员工积极配合下，终于顺利完成此次检查',
    on: '2006-09-12',
    steps: [
      ['site', 'full/acceptance', {}],
      ['site', 'full/classification', { kind: 'complaint', category: 'repairs', severity: 'ordinary' }],
      ['site/head', 'full/handler', { handler: 'handler-site' }],
      ['site', 'full/contacts', CONTACT],
      ['site', 'full/evidence', { kind: 'photo', description: '漏水处', custody: '管理处' }],
      ['site', 'full/findings', FINDING],
      ['site', 'full/remedies', { type: 'rectification', description: '修复' }],
      ['site', 'full/remedies/1/performance', {}],
      ['site/head', 'full/reply-approval', { approved: true, reply: RESULT }],
      ['site', 'full/completion-report', { summary: '已修好' }],
      ['site/head', 'full/extensions', { limit: 'reply', reason: '等待盖章' }],
    ],
  },
  {
    says: '公司印章的管理……严格按照公司印章管理规定进行操作，保证公司印章不丢失',
    on: '2006-09-13',
    steps: [['site', 'full/documents', SEALED]],
  },
  {
    says: '能够清晰地了解……满意度，以及……意见和建议',
    on: '2006-09-14',
    steps: [
      ['site', 'full/reply', { medium: 'letter', summary: RESULT }],
      ['site/head', 'full/closure', { outcome: 'settled' }, 'closing-too-early'],
      ['company/supervisor', 'full/feedback', { reached: true, satisfaction: 'satisfied' }],
      [
        'company/supervisor',
        'full/quality-reviews',
        { points: [{ shortcoming: '漏派工', improvement: '每日核对派工单' }] },
      ],
      ['site/head', 'full/closure', { outcome: 'settled', resolution: 'corrective-action' }],
    ],
  },
];

describe('the records of a property company before its audit (篇九), told over HTTP', () => {
  const story = new Story();
  beforeAll(() => story.begin());
  afterAll(() => story.end());

  it.each(STORY)('$says', (paragraph) => story.tell(paragraph));

  it('lists which records nobody filled in', async () => {
    const { items } = await story.read<IncompleteCases>('records?regime=iso9001-records&unit=site');
    const blank = items.find(({ caseId }) => caseId === story.idOf('blank'));
    expect(blank?.missing.map(({ zh }) => zh)).toEqual([
      ...['业主姓名', '联系电话', '房号', '分类', '承办人', '联系记录', '现场记录与证据', '认定'],
    ]);
    expect(items.map(({ caseId }) => caseId)).not.toContain(story.idOf('full'));
  });

  it('finds every record of the case that was put in order', async () => {
    const { records } = await story.read<CaseRecordsAnswer>(`complaints/${story.idOf('full')}/records`);
    expect(records.map(({ state }) => state)).toEqual(records.map(() => 'filled'));
    expect(records).toHaveLength(15);
  });

  it('registers the notices without a gap, the one that is void with its number', async () => {
    const { items } = await story.read<DocumentPage>('documents?unit=company&type=transfer-notice');
    const inOrder = [...items].sort((a, b) => a.serial - b.serial);
    expect(inOrder.map(({ caseId, number, cancelReason }) => [caseId, number, cancelReason])).toEqual([
      [story.idOf('full'), '物投转〔2006〕1号', null],
      [story.idOf('void'), '物投转〔2006〕2号', '填写有误'],
      [story.idOf('lost'), '物投转〔2006〕3号', null],
    ]);
  });

  it('tells which document was signed for and which nobody has', async () => {
    const signed = await story.read<TransferPage>('transfers?state=acknowledged');
    expect(signed.items.map(({ caseId, acknowledgedBy }) => [caseId, acknowledgedBy])).toEqual([
      [story.idOf('full'), '管理处主任'],
    ]);
    const awaiting = await story.read<TransferPage>('transfers?state=awaiting');
    expect(awaiting.items.map(({ caseId }) => caseId).sort()).toEqual([story.idOf('void'), story.idOf('lost')].sort());
  });

  it.each([
    [
      'full',
      [
        'reply until 2006-09-19 24:00: kept', // 09-12, and five working days more
        'acknowledge until 2006-09-06 24:00: kept',
        'call-back until 2006-09-21 24:00: kept',
      ],
    ],
    ['blank', ['reply until 2006-09-18 24:00: kept', 'call-back until 2006-09-18 24:00: overdue']],
    // 丢文: nobody signed for it, and nobody answered.
    ['lost', ['reply until 2006-09-12 24:00: overdue', 'acknowledge until 2006-09-06 24:00: overdue']],
  ])('tells by when each step of “%s” was due, and which was left out', async (name, limits) =>
    expect(await story.limitsOf(name)).toEqual(limits),
  );

  it('logs every use of the seal: on what, by whom, and who allowed it', async () => {
    const { items } = await story.read<SealUsePage>('seal-uses?unit=site');
    expect(items).toMatchObject([
      { serial: 1, seal: '公章', usedBy: '行政秘书', approvedBy: '总经理', documentNumber: '物投复〔2006〕1号' },
    ]);
    const notices = await story.read<SealUsePage>('seal-uses?unit=company');
    expect(notices.items.map(({ serial }) => serial)).toEqual([3, 2, 1]);
  });
});
