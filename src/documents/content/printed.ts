import { documentNumberOf } from '../documents.events';
import type { Line, Paper, PersonalPlace, Standing } from './paper';
import { dayInWords } from './phrases.rules';

export type PersonalWords = Readonly<Partial<Record<PersonalPlace, string>>>;

export type PrintedBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'form'; readonly rows: readonly PrintedRow[] };

export interface PrintedRow {
  readonly cells: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly tall: boolean;
}

/** A document in words, with its number and what became of it: what both renderers print. */
export interface Printed {
  readonly issuer: string;
  readonly title: string;
  readonly number: string;
  readonly caseNumber: string;
  /** What must be read before the document itself: that it is void. */
  readonly warnings: readonly string[];
  readonly addressee?: string;
  readonly blocks: readonly PrintedBlock[];
  readonly enclosure?: string;
  readonly date: string;
  readonly sealed: boolean;
}

/** What is written where a complaint came without it. */
const ABSENT: Readonly<Record<PersonalPlace, string>> = {
  'complainant.name': '投诉人',
  'complainant.telephone': '',
  'complainant.address': '',
  narrative: '',
  reply: '',
  completion: '',
  text: '',
};

const CHANGED = '注意：按现有程序重新生成的内容与签发时登记的内容摘要不一致，请以签发时的原件为准。';

/** The paper with personal data in its places; `intact`: what it says is what was issued. */
export function printed(paper: Paper, personal: PersonalWords, standing: Standing, intact: boolean): Printed {
  const words = (line: Line): string =>
    line.map((run) => (typeof run === 'string' ? run : (personal[run.personal] ?? ABSENT[run.personal]))).join('');
  const { number, caseNumber, cancelled } = standing;
  return {
    issuer: paper.issuer,
    title: paper.title,
    number: documentNumberOf({ mark: paper.mark, year: paper.year, number }),
    caseNumber,
    warnings: [
      ...(cancelled ? [`本文书已于${dayInWords(cancelled.on)}作废。原因：${cancelled.reason}`] : []),
      ...(intact ? [] : [CHANGED]),
    ],
    addressee: paper.addressee && `${words(paper.addressee)}：`,
    blocks: paper.blocks.flatMap((block): PrintedBlock[] => {
      if (block.kind === 'form') {
        const rows = block.rows.map(({ cells, tall = false }) => ({
          cells: cells.map(({ label, value }) => ({ label, lines: linesOf(words(value)) })),
          tall,
        }));
        return [{ kind: 'form', rows }];
      }
      return linesOf(words(block.text)).map((text) => ({ kind: block.kind, text }));
    }),
    enclosure: paper.enclosure && `附：相关材料${paper.enclosure.attachments}份，共${paper.enclosure.pages}页。`,
    date: dayInWords(paper.issuedOn),
    sealed: paper.sealed,
  };
}

/** The lines of a text of people; empty ones are left out, and one line remains of nothing. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const told = lines.filter((line) => line !== '');
  return told.length > 0 ? told : [''];
}
