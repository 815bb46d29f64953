import { issueDocument } from '../complaints/words/acts';
import { corrected, supplemented, urged } from '../complaints/words/facts';
import type { Attempt, PastFact } from '../support/given';
import { accepted, arrived, decided, declined, issue, linesOf, linesOfPage } from './paper-trail';

const at = '2026-03-10T09:00:00+08:00';

/** Every document with what a clerk would look for in it, written by hand after 篇六, 篇七, 篇十 and the case in `paper-trail.ts`. */
const documents: readonly (readonly [string, readonly PastFact[], Attempt, readonly string[]])[] = [
  [
    '转办通知书',
    arrived(),
    issueDocument({ type: 'transfer-notice', at }),
    [
      'shaoguan质监所',
      '信访事项转办通知书',
      '房信转〔2026〕3号',
      'ruyuan质监所：',
      '现转去刘某于2026年3月2日提出的关于某物业公司、陈某物业管理问题的信访事项。请你单位对投诉反映的问题调查核实，依法予以处理，' +
        '并将处理情况于2026年3月31日前及时报告（回复）我单位。',
      '办理要求：请依法核实。',
      '附：相关材料2份，共7页。',
      '2026年3月10日（印章）',
      '（案件编号：shaoguan-2026-00042）',
    ],
  ],
  [
    '受理通知书',
    accepted(),
    issueDocument({ type: 'acceptance-notice', by: 'ruyuan', at }),
    [
      'ruyuan质监所',
      '信访事项受理告知书',
      '房信受〔2026〕3号',
      '刘某：',
      '你于2026年3月2日通过来信向我单位提出的关于某物业公司、陈某物业管理问题的信访事项收悉。经审查，符合受理条件，' +
        '我单位已于2026年3月9日予以受理，将依法调查处理，并将处理结果告知你。',
      '特此通知。',
      '2026年3月10日（印章）',
    ],
  ],
  [
    '不予受理通知书',
    declined(),
    issueDocument({ type: 'declination-notice', by: 'ruyuan', at }),
    [
      '信访事项不予受理告知书',
      '房信不受〔2026〕3号',
      '刘某：',
      '经审查，因不属于本机关职权范围，我单位于2026年3月9日决定不予受理。具体理由：停车收费由市场监督管理部门管理。',
      '该事项请向县市场监督管理局提出。',
      '2026年3月10日（印章）',
    ],
  ],
  [
    '督办通知书',
    [...accepted(), urged({ unit: 'ruyuan', due: '2026-03-20', requirements: '限期答复信访人' })],
    issueDocument({ type: 'urging-notice', at }),
    [
      'shaoguan质监所',
      '信访事项督办通知书',
      '房信督〔2026〕3号',
      'ruyuan质监所：',
      '刘某于2026年3月2日提出的关于某物业公司、陈某物业管理问题的信访事项，已于2026年3月3日转你单位办理，截至2026年3月10日尚未办结。现予督办。',
      '督办事由：逾期未办结。',
      '限期答复信访人。',
      '请于2026年3月20日前将办理情况报告我单位。',
    ],
  ],
  [
    '责令整改通知书',
    decided(),
    issueDocument({ type: 'rectification-order', by: 'ruyuan', respondent: 1, at }),
    [
      '责令整改通知书',
      '房信改〔2026〕3号',
      '某物业公司：',
      '投诉事项“擅自提高停车费”成立。涨价未经业主大会同意。',
      '现责令你（单位）：恢复原收费标准。',
      '请于2026年3月25日前整改完毕，并将整改情况书面报告我单位。',
    ],
  ],
  [
    '答复书',
    decided(),
    issueDocument({ type: 'reply-letter', by: 'ruyuan', at, text: '如不服本意见，可申请复查。\n\n感谢您的监督。' }),
    [
      '信访事项处理意见书',
      '房信复〔2026〕3号',
      '刘某：',
      '一、调查认定情况',
      '（一）关于“擅自提高停车费”（某物业公司）：经调查，该事项成立，属于违规失职。涨价未经业主大会同意。',
      '（二）关于“接待时态度生硬”（陈某）：经调查，该事项不成立，属于误解。有录音为证。',
      '二、处理情况',
      '（一）退款：退还多收的停车费（人民币360.00元），已落实。',
      '（二）某物业公司经理代表某物业公司就擅自涨价电话道歉。',
      '三、处理意见',
      '您反映的涨价问题属实，',
      '已责令退还。',
      '四、有关说明',
      '如不服本意见，可申请复查。',
      '感谢您的监督。',
      '特此答复。',
    ],
  ],
  [
    '办结报告',
    decided(),
    issueDocument({ type: 'completion-report', by: 'ruyuan', at, attachments: 3, pages: 12 }),
    [
      'ruyuan质监所',
      '信访事项办结报告',
      '房信结〔2026〕3号',
      'shaoguan质监所：',
      '你单位于2026年3月3日转来的刘某于2026年3月2日提出的关于某物业公司、陈某物业管理问题的信访事项，已办理完毕。现将办理情况报告如下：',
      '附：相关材料3份，共12页。',
      '特此报告。',
    ],
  ],
  [
    '投诉登记表',
    arrived(),
    issueDocument({ type: 'registration-form', at }),
    [
      '信访事项登记表',
      '房信登〔2026〕3号',
      '投诉人',
      '刘某',
      '021-60000000',
      '某路 7 号',
      '2026年3月2日',
      '来信',
      '物业管理',
      '12人',
      '某物业公司（物业企业）、陈某（工作人员）',
      '停车服务',
      '2026年2月28日',
      '人民币120.00元',
      '2份',
      '一、擅自提高停车费',
      '二、接待时态度生硬',
      '二月起停车费由 80 元涨到 200 元。',
      '多次交涉没有结果。',
      '一、退还多收的费用',
      '二、赔礼道歉',
      'clerk-1',
    ],
  ],
];

describe.each(documents)('%s', (_name, history, attempt, told) => {
  it('says as .docx what it has to say, each line in one paragraph', async () => {
    const { printer, document } = issue(history, attempt);
    expect(linesOf(await printer.docx(document))).toEqual(expect.arrayContaining([...told]));
  });

  it('says the same as a page, in the same order', async () => {
    const { printer, document } = issue(history, attempt);
    const [docx, page] = [linesOf(await printer.docx(document)), linesOfPage(await printer.page(document))];
    expect(page.filter((line) => line !== '')).toEqual(docx.filter((line) => line !== ''));
  });
});

const letter = issueDocument({ type: 'reply-letter', by: 'ruyuan', at });
const pageOf = async (history: readonly PastFact[], attempt: Attempt): Promise<string> => {
  const { printer, document } = issue(history, attempt);
  return (await printer.page(document)).html;
};

describe('a document', () => {
  it('does not tell of a remedy that was not approved', async () =>
    expect(await pageOf(decided(), letter)).not.toContain('购物券'));

  it('names a confidential complainant to nobody else, and to themselves', async () => {
    const secret = arrived({ confidential: true });
    const notice = await pageOf(secret, issueDocument({ type: 'transfer-notice', at }));
    expect(notice).toContain('现转去投诉人（身份信息保密）于2026年3月2日提出的');
    expect(notice).not.toContain('刘某');
  });

  it('addresses someone who gave no name as 投诉人', async () => {
    const nameless = [...arrived({ complainant: undefined }), ...accepted().slice(3)];
    expect(await pageOf(nameless, issueDocument({ type: 'acceptance-notice', by: 'ruyuan', at }))).toContain(
      '>投诉人：<',
    );
  });

  it('prints a record as it was supplemented and corrected before the issue', async () => {
    const mended = [
      ...arrived(),
      supplemented(
        { complainant: { address: '新址 9 号' }, narrative: '补充后的经过', attachments: ['c'.repeat(64)] },
        { by: 'ruyuan' },
      ),
      corrected({ field: 'complainant.name', old: undefined, new: undefined, personal: '刘某某' }, { by: 'ruyuan' }),
      corrected(
        { field: 'subject.amount', old: undefined, new: { amount: '150.00', currency: 'CNY' } },
        { by: 'ruyuan' },
      ),
      corrected({ field: 'respondent.name', ordinal: 1, old: undefined, new: '某物业服务公司' }, { by: 'ruyuan' }),
      corrected({ field: 'channel', old: 'letter', new: 'visit' }, { by: 'ruyuan' }),
    ];
    const { printer, document } = issue(mended, issueDocument({ type: 'registration-form', at }));
    const lines = linesOf(await printer.docx(document));
    expect(lines).toEqual(
      expect.arrayContaining([
        '刘某某',
        '021-60000000',
        '新址 9 号',
        '补充后的经过',
        '人民币150.00元',
        '某物业服务公司（物业企业）、陈某（工作人员）',
        '来访',
        '3份',
      ]),
    );
    expect(lines.join('\n')).not.toMatch(/刘某$|某路 7 号|多次交涉|120\.00/m);
  });

  it('that was cancelled keeps its number and says that it is void', async () => {
    const { printer, document } = issue(arrived(), issueDocument({ type: 'transfer-notice', at }));
    const cancelled = { at: '2026-03-11T16:00:00Z', reason: '收文单位有误' };
    const { html } = await printer.page({ ...document, cancelled });
    expect(html).toContain('<p class="warning">本文书已于2026年3月12日作废。原因：收文单位有误</p>');
    expect(html).toContain('房信转〔2026〕3号');
    expect(linesOf(await printer.docx({ ...document, cancelled }))[0]).toContain('本文书已于2026年3月12日作废');
  });
});
