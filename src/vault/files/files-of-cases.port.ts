import type { NamedFile } from './named-files';

/** The files that the facts of cases name. */
export abstract class FilesOfCases {
  /** In the order of the facts; undefined once the personal data of the case are erased. Throws `Unavailable` while the vault does not answer. */
  abstract of(caseId: string): Promise<readonly NamedFile[] | undefined>;
}
