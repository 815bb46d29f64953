import { createHash } from 'node:crypto';
import type { KeptFile, KeptFiles } from '../../../attachments/kept-files.port';
import { DamagedFile } from '../../../attachments/sealed-file';
import type { RawEvent } from '../../../event-log/event-log';
import { NotFound } from '../../../kernel/refusal';
import { filesIn } from '../../../vault/files/files-in-facts.events';
import type { NamedFile } from '../../../vault/files/named-files';

/** A file of the case: what it is, and where in the archive. */
export interface EnclosedFile extends KeptFile {
  readonly path: string;
  readonly named: NamedFile;
}

export interface EnclosedAttachments {
  /** Each content once. */
  readonly enclosed: readonly EnclosedFile[];
  /** Under what a fact calls it: where it is, and the salt that shows that it is the one. */
  readonly places: Readonly<Record<string, PlaceOfFile>>;
  /** What facts call those that are not stored, or whose content is no longer what was handed in. */
  readonly missing: readonly string[];
  /** Whether all are missing since nobody, or not whoever asks, may have them. */
  readonly withheld: boolean;
}

export interface PlaceOfFile {
  readonly path: string;
  readonly salt: string;
}

/** None of the files that the events name: they are personal data as they are. */
export const noneOf = (events: readonly RawEvent[]): EnclosedAttachments => ({
  ...{ enclosed: [], places: {}, withheld: true },
  missing: namedIn(events),
});

/** The files that the events name, each looked at before it is handed out. */
export async function attachmentsOf(
  events: readonly RawEvent[],
  known: readonly NamedFile[],
  files: KeptFiles,
): Promise<EnclosedAttachments> {
  const enclosed = new Map<string, EnclosedFile | undefined>();
  const places: Record<string, PlaceOfFile> = {};
  const missing: string[] = [];
  const byName = new Map(known.map((file) => [file.name, file]));
  for (const name of namedIn(events)) {
    const file = byName.get(name);
    if (file && enclosed.get(file.sha256) === undefined) enclosed.set(file.sha256, await looked(file, files));
    const found = file && enclosed.get(file.sha256);
    if (file && found) places[name] = { path: found.path, salt: file.salt };
    else missing.push(name);
  }
  return { enclosed: [...enclosed.values()].filter((each) => each !== undefined), places, missing, withheld: false };
}

const namedIn = (events: readonly RawEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ type, data }) => filesIn(type, JSON.parse(data)))),
];

async function looked(named: NamedFile, files: KeptFiles): Promise<EnclosedFile | undefined> {
  const { sha256 } = named;
  try {
    const { content, kind, bytes } = await files.open(named);
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk as Buffer);
    const path = `attachments/${sha256}.${kind.endings[0]}`;
    return hash.digest('hex') === sha256 ? { sha256, kind, bytes, path, named } : undefined;
  } catch (error) {
    if (error instanceof NotFound || error instanceof DamagedFile) return undefined;
    throw error;
  }
}
