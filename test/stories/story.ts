import type { CaseDetail } from '../../projections/case-list/case.answer';
import type { CaseDeadlines } from '../../projections/deadlines/deadlines.query';
import type { HistoryItem, HistoryPage } from '../../projections/case-history/case-history.query';
import { actor, as, type Api, type Reply } from '../support/application/api';
import { commanding } from '../support/application/who-asks';
import { runningApplication, type RunningApplication } from '../support/application/running/in-process';
import { expectRefused } from '../support/application/refused';

/**
 * Who asks (`unit`, `unit/role` or `unit/role/person`; a handler when no role is said), where to, with what, and the code it is
 * refused with; a body that cannot be read is refused as `malformed` and the name of the field. The path begins with the name of a case, or of a unit as `units/…`; `name=complaints` receives the case of that name.
 */
export type Step = readonly [who: string, path: string, body: object, refused?: string];

/** What the source says, and what was asked for on that day because of it. */
export interface Paragraph {
  readonly says: string;
  readonly on: string;
  readonly steps: readonly Step[];
}

/** A sentence of the source and the one step that it tells; the path is below the case that it is said of. */
export type Sentence = readonly [says: string, who: string, path: string, body: object, refused?: string];

/** For `it.each`: the sentences, each by what it says. */
export const saidIn = (sentences: readonly Sentence[]) =>
  sentences.map((sentence) => ({ says: sentence[0], sentence }));

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });

const COLLECTIONS: readonly string[] = [
  'units',
  'complaints',
  'spot-checks',
  'rectifications',
  'scorecards',
  'reports',
];

/** What is refused before a rule is asked. */
const STATUSES: Readonly<Record<string, number>> = { forbidden: 403, 'not-found': 404 };

/** A story of the source, told over HTTP to an application of its own; it knows its cases by name. */
export class Story {
  private app?: RunningApplication;
  private readonly ids = new Map<string, string>();

  /** Nobody looks for missed deadlines meanwhile: nothing happens but what the story tells. */
  async begin(): Promise<void> {
    this.app = await runningApplication(undefined, { DEADLINE_CHECK_SECONDS: '86400' });
  }

  async end(): Promise<void> {
    await this.app?.end();
  }

  get api(): Api {
    if (!this.app) throw new Error('the story has not begun');
    return this.app.api;
  }

  idOf(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`the story has received no case ${name}`);
    return id;
  }

  /** Takes the steps of a paragraph one after the other, at nine in the morning. */
  async tell({ on, steps }: Paragraph): Promise<void> {
    for (const step of steps) await this.take(`${on}T09:00:00+08:00`, step);
  }

  /** Says a sentence of a case. */
  say(name: string, at: string, [, who, path, body, refused]: Sentence): Promise<void> {
    return this.take(at, [who, `${name}/${path}`, body, refused]);
  }

  /** Takes a step; a body may say its own time. */
  async take(at: string, [who, path, body, refused]: Step): Promise<void> {
    const [name = '', begun] = path.split('=');
    const { id } = await this.give(who, begun ?? path, { at, ...body }, refused);
    if (begun !== undefined && refused === undefined) this.ids.set(name, id);
  }

  /** Gives a command; it is answered as its table says, and one that is refused leaves nothing behind. */
  async give(who: string, path: string, body: object, refused?: string): Promise<{ readonly id: string }> {
    if (refused !== undefined) {
      await this.whyNot(who, path, body, refused);
      return { id: '' };
    }
    const { status, text, body: answer } = await this.send(who, path, body);
    const problem = status === 201 ? '' : text;
    expect({ who, path, status, problem }).toEqual({ who, path, status: 201, problem: '' });
    return answer as { readonly id: string };
  }

  /** Gives a command that is refused; answers with what reason, in Chinese. */
  async whyNot(who: string, path: string, body: object, refused: string): Promise<string> {
    const [code = '', field] = refused.split(' ');
    const status = STATUSES[code] ?? (field === undefined ? 422 : 400);
    const expected = { status, code, field };
    return (await expectRefused(this.api, () => this.send(who, path, body), expected)).detail;
  }

  /** An answer that has seen everything that was done so far. */
  async read<Answer>(path: string): Promise<Answer> {
    const after = `${path.includes('?') ? '&' : '?'}after=${await this.api.head()}`;
    return (await this.api.read(`/api/${path}${after}`)) as Answer;
  }

  /** The case as it is now. */
  caseNow(name: string): Promise<CaseDetail> {
    return this.read(`complaints/${this.idOf(name)}`);
  }

  async historyOf(name: string): Promise<HistoryItem[]> {
    return (await this.read<HistoryPage>(`complaints/${this.idOf(name)}/history?limit=200`)).items;
  }

  /** The limits of a case: `handle until 2026-03-05 24:00: kept`. Each derivation ends with its due date. */
  async limitsOf(name: string): Promise<string[]> {
    const { limits } = await this.read<CaseDeadlines>(`complaints/${this.idOf(name)}/deadline`);
    for (const { derivation, dueInWords } of limits) expect(derivation.at(-1)).toContain(dueInWords);
    return limits.map(({ limit, ordinal, dueInWords, state }) => {
      const run = ordinal === 1 ? limit : `${limit} ${ordinal}`;
      return `${run} until ${dueInWords}: ${state}`;
    });
  }

  private send(who: string, path: string, body: object): Promise<Reply> {
    const [unit = '', role = 'handler', person = `${role}-${unit}`] = who.split('/');
    const [first = '', ...rest] = path.split('/');
    const target = COLLECTIONS.includes(first) ? path : ['complaints', this.idOf(first), ...rest].join('/');
    const address = `/api/${target}`;
    // The organisation is the administrator's to keep, whoever of the unit the story lets speak.
    const keeper = commanding(address, unit);
    const headers = keeper.role === 'admin' ? as(keeper) : actor(unit, person, role);
    return this.api.post(address, body, { headers });
  }
}
