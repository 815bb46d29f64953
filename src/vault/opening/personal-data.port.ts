import type { Withheld } from '../../kernel/erased';
import type { Actor, Sealed } from '../../kernel/event';

/** Who asks, and why: some roles see personal data only with a reason. */
export interface Viewer {
  /** Nobody when it is not known who asks. */
  readonly actor?: Actor;
  readonly reason?: string;
}

/** Personal data of one fact. */
export interface PersonalFact {
  /** Id of the event. */
  readonly id: string;
  /** Which fields of it are personal. */
  readonly fields: readonly string[];
  /** None of a fact from before the vault: it lies open. */
  readonly sealed?: Sealed;
}

type Fields = Readonly<Record<string, unknown>>;

/** What somebody sees of personal data: a word in its place, or the fields of each fact by the id of its event. */
export type Opened =
  { readonly withheld: Withheld } | { readonly withheld?: undefined; readonly of: (id: string) => Fields | undefined };

/** The one place where personal data is opened. */
export abstract class PersonalData {
  /** Of a case, for somebody of the office. Throws `Unavailable` while the vault does not answer. */
  abstract open(viewer: Viewer, caseId: string, facts: readonly PersonalFact[]): Promise<Opened>;

  /** For the complainants themselves, who have shown their receipt code. */
  abstract openOwn(caseId: string, facts: readonly PersonalFact[]): Promise<Opened>;

  /** Whether the viewer sees personal data of cases that are not beyond them for another reason. */
  abstract isOpenTo(viewer: Viewer): boolean;

  /** Lets the viewer see a file of a case, and records it. False without a reason that is needed, and while it may not be used. */
  abstract showFile(viewer: Viewer, caseId: string): Promise<boolean>;

  /** Records that somebody saw a confidential case who sees it only for a reason; before they see it. */
  abstract lookedAt(viewer: Viewer, caseId: string): Promise<void>;

  /** Whether the viewer is told who was shown personal data. */
  abstract seesDisclosures(viewer: Viewer): boolean;

  /** What texts of cases say that somebody searches, by case: nothing of it is shown, and what may not be used is not looked at. */
  abstract look(facts: ReadonlyMap<string, readonly PersonalFact[]>): Promise<ReadonlyMap<string, Opened>>;

  /** What people wrote for a report that is not published: it is about no case, and shown to those who write it. */
  abstract openReport(reportId: string, facts: readonly PersonalFact[]): Promise<Opened>;

  /** The terms by which sealed texts are found that have these pairs and single letters. */
  abstract termsOf(pairs: readonly string[]): readonly string[];

  /** The terms by which cases are found whose complainant, or who speaks for them, has one of these numbers. */
  abstract termsOfPerson(number: { readonly telephone?: string; readonly idNumber?: string }): readonly string[];

  /** Whether the viewer may look for a person: some roles only with a reason. */
  abstract mayFind(viewer: Viewer): boolean;

  /** Remembers that somebody found cases by a number of a person: before they are told which. */
  abstract found(viewer: Viewer, caseIds: readonly string[], by: 'telephone' | 'idNumber'): Promise<void>;
}
