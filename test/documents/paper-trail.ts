import type { DocumentToPrint, PrintPage } from '../../src/documents/document-printer.port';
import { LogDocumentPrinter } from '../../src/documents/log-document-printer';
import { strFromU8, unzipSync } from 'fflate';
import { Regimes } from '../../src/regimes/regimes';
import * as facts from '../complaints/words/facts';
import { CASE, caseOf, decide, NOW, regimes, type Attempt, type PastFact } from '../support/given';
import { MemoryLog } from '../support/memory-log';
import { OpenToAll } from '../support/open-to-all';

/** The regime with a template for every document. */
const regime = { id: 'housing-petition', version: 1 };
const about = { by: 'ruyuan', at: '2026-03-09T09:00:00+08:00' };

/** A petition that shaoguan received and passed on to ruyuan, which found that half of it is true. */
export const arrived = (changed: Parameters<typeof facts.received>[0] = {}): readonly PastFact[] => [
  facts.received({
    regime,
    kind: 'petition',
    channel: 'letter',
    category: 'property-management',
    complainant: { name: '刘某', telephone: '021-60000000', address: '某路 7 号' },
    partySize: 12,
    respondents: [
      { type: 'property-manager', name: '某物业公司' },
      { type: 'official', name: '陈某' },
    ],
    allegations: [
      { respondent: 1, text: '擅自提高停车费' },
      { respondent: 2, text: '接待时态度生硬' },
    ],
    subject: { item: '停车服务', consumedOn: '2026-02-28', amount: { amount: '120.00', currency: 'CNY' } },
    requests: ['退还多收的费用', '赔礼道歉'],
    narrative: '二月起停车费由 80 元涨到 200 元。\n多次交涉没有结果。',
    attachments: ['a'.repeat(64), 'b'.repeat(64)],
    ...changed,
  }),
  facts.transferred(
    {
      from: 'shaoguan',
      to: 'ruyuan',
      reportBackBy: '2026-03-31',
      requirements: '请依法核实',
      attachments: 2,
      pages: 7,
    },
    { at: '2026-03-03T10:00:00+08:00' },
  ),
  facts.acknowledged({}, about),
];
export const accepted = (): readonly PastFact[] => [...arrived(), facts.accepted({}, about)];
export const declined = (): readonly PastFact[] => [
  ...arrived(),
  facts.declined(
    { ground: 'no-competence', explanation: '停车收费由市场监督管理部门管理。', competentBody: '县市场监督管理局' },
    about,
  ),
];
export const decided = (): readonly PastFact[] => [
  ...accepted(),
  facts.found({ explanation: '涨价未经业主大会同意。' }, about),
  facts.found(
    {
      allegation: 2,
      respondent: 2,
      finding: 'unsubstantiated',
      responsibility: 'misunderstanding',
      explanation: '有录音为证',
    },
    about,
  ),
  facts.proposed({ description: '退还多收的停车费', amount: { amount: '360.00', currency: 'CNY' } }, about),
  facts.performed({}, about),
  facts.proposed({ remedy: 2, type: 'voucher', description: '赠送购物券', approvalNeeded: true }, about),
  facts.apologised({ by: '某物业公司经理', onBehalfOf: '某物业公司', reason: '擅自涨价' }, about),
  facts.correctionOrdered(
    { respondent: 1, respondentName: '某物业公司', correction: '恢复原收费标准', due: '2026-03-25' },
    about,
  ),
  facts.replyApproved({ reply: '您反映的涨价问题属实，\n已责令退还。' }, about),
];

/** Prints for somebody who may see everything. */
interface Printer {
  docx(document: DocumentToPrint): Promise<Buffer>;
  page(document: DocumentToPrint): Promise<PrintPage>;
}

export interface Printing {
  readonly printer: Printer;
  readonly document: DocumentToPrint;
  /** Lets more happen to the case; answers its newest version. */
  readonly then: (...more: readonly PastFact[]) => number;
}

/** Issues a document on the case and puts everything into a log, from which it is printed as number 3. */
export function issue(history: readonly PastFact[], attempt: Attempt): Printing {
  const log = new MemoryLog();
  const then: Printing['then'] = (...more) => {
    for (const { type, data, meta, stream } of more) {
      const version = log.events.length + 1;
      log.events.push({ id: `e-${version}`, type, v: 1, data, meta, stream, version, position: `mem-${version}` });
    }
    return log.events.length;
  };
  then(...history);
  const actor = { id: attempt.clerk, role: 'handler', unit: attempt.by };
  const meta = { commandId: 'c', correlationId: 'c', actor, occurredAt: attempt.command.at ?? NOW, recordedAt: NOW };
  const stream = `complaint-${CASE}`;
  then(...decide(caseOf(...history), attempt).map(({ type, data }) => ({ type, data, meta, stream })));
  // Behind the document, the clocks of the case may have said something too.
  const version = log.events.findLast(({ type }) => type === 'DocumentIssued')?.version ?? log.events.length;
  const document = { caseId: CASE, version, number: 3, caseNumber: 'shaoguan-2026-00042' };
  const written = new LogDocumentPrinter(log, new Regimes(regimes.all), new OpenToAll());
  const printer: Printer = { docx: (one) => written.docx(one, {}), page: (one) => written.page(one, {}) };
  return { printer, document, then };
}

/** The parts of a .docx by name. */
export const partsOf = (docx: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, content]) => [name, strFromU8(content)]));

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' };
const unescaped = (text: string): string => text.replace(/&(#39|\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** The lines of a .docx: what stands in each of its paragraphs. */
export const linesOf = (docx: Buffer): string[] =>
  (partsOf(docx)['word/document.xml'] ?? '')
    .split('</w:p>')
    .map((paragraph) =>
      unescaped([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    );

/** The lines of a page: what stands in each of its elements that hold text. */
export const linesOfPage = ({ html }: PrintPage): string[] =>
  html
    .slice(html.indexOf('<main>'))
    .split(/<\/(?:p|h1|h2|th|td)>|<br>/)
    .map((element) => unescaped(element.replace(/<[^>]*>/g, '').trim()));
