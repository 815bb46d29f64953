import { issueDocument } from '../complaints/words/acts';
import { closed, completionReported, erased } from '../complaints/words/facts';
import { decided, issue, linesOf } from './paper-trail';

const reported = completionReported({ summary: '已向刘某说明' }, { by: 'ruyuan' });
/** The reply was approved in two lines; the second goes with the first. */
const REPLY = ['您反映的涨价问题属实，', '已责令退还。'] as const;

it.each(['reply-letter', 'completion-report'] as const)(
  'a %s says 已删除 in the place of every personal word once they were erased, and nothing else changes',
  async (type) => {
    const own = { text: '刘某可来领取', by: 'ruyuan', at: '2026-03-10T09:00:00+08:00' };
    const { printer, document, then } = issue([...decided(), reported], issueDocument({ type, ...own }));
    const lines = linesOf(await printer.docx(document));
    expect(lines).toEqual(expect.arrayContaining(['刘某可来领取']));
    then(closed({}, { by: 'ruyuan' }), erased());
    const personal = [REPLY[0], '已向刘某说明', '刘某可来领取'];
    const expected = lines
      .filter((line) => line !== REPLY[1])
      .map((line) => (personal.includes(line) ? '已删除' : line.replace('刘某', '已删除')));
    expect(linesOf(await printer.docx(document))).toEqual(expected);
    expect((await printer.page(document)).html).not.toMatch(/刘某|涨价问题属实|不一致/);
  },
);
