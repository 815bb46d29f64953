import { Refusal } from '../../kernel/refusal';

/** SHA-256 of the files that a command names: `attachments` is a list of them, `hash` one; other shapes are counts or absent. */
export function filesNamedIn(command: object): readonly string[] {
  const { attachments, hash } = command as { readonly attachments?: unknown; readonly hash?: unknown };
  const listed = Array.isArray(attachments) ? (attachments as readonly string[]) : [];
  return typeof hash === 'string' ? [...listed, hash] : listed;
}

/** Refuses a command that names a file which nobody handed in. */
export function refuseUnknownFiles(
  command: object,
  { isStored }: { readonly isStored: (sha256: string) => boolean },
): void {
  const hashes = filesNamedIn(command).filter((sha256) => !isStored(sha256));
  if (hashes.length > 0) throw new Refusal('unknown-attachment', { hashes });
}
