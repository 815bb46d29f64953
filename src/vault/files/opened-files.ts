import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { EventLog } from '../../event-log/event-log';
import type { Sealed } from '../../kernel/event';
import { ERASED_FACT } from '../erasure/eraser';
import { Vault } from '../vault';
import { FilesOfCases } from './files-of-cases.port';
import { unsealFiles, type NamedFile } from './named-files';

/** Opened with the keys that are there at that moment. */
@Injectable()
export class OpenedFiles extends FilesOfCases {
  constructor(
    private readonly log: EventLog,
    private readonly vault: Vault,
  ) {
    super();
  }

  override async of(caseId: string): Promise<readonly NamedFile[] | undefined> {
    const stream = complaintStream(caseId);
    const naming: { readonly id: string; readonly sealed: Sealed; readonly text: string }[] = [];
    for await (const { type, id, sealed } of this.log.read(stream)) {
      if (type === ERASED_FACT) return undefined;
      if (sealed?.files !== undefined) naming.push({ id, sealed, text: sealed.files });
    }
    const keys = await this.vault.keysToOpen(naming.map(({ sealed }) => sealed.key));
    const files: NamedFile[] = [];
    for (const { id, sealed, text } of naming) {
      const bytes = keys.get(sealed.key);
      if (bytes === undefined) return undefined;
      files.push(...unsealFiles(text, sealed.subject, { stream, id }, { id: sealed.key, bytes }));
    }
    return files;
  }
}
