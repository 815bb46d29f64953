import { issueDocument } from '../complaints/words/acts';
import { corrected, supplemented } from '../complaints/words/facts';
import type { Attempt, PastFact } from '../support/given';
import { documents } from './every-document';
import { accepted, arrived, decided, issue, linesOf, linesOfPage } from './paper-trail';

const at = '2026-03-10T09:00:00+08:00';

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
