import { createHash } from 'node:crypto';
import type { KeptFile, KeptFiles } from '../../../attachments/kept-files.port';
import type { RawEvent } from '../../../event-log/event-log';
import { NotFound } from '../../../kernel/refusal';

export interface EnclosedAttachments {
  readonly enclosed: readonly KeptFile[];
  /** SHA-256 of those that are not stored, or whose content is no longer what they are called by. */
  readonly missing: readonly string[];
  /** Whether all are missing since nobody, or not whoever asks, may have them. */
  readonly withheld: boolean;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** None of the attachments that the events name: they are personal data as they are. */
export const noneOf = (events: readonly RawEvent[]): EnclosedAttachments => ({
  enclosed: [],
  missing: [...namedIn(events)],
  withheld: true,
});

/** The attachments that the events name, each looked at before it is handed out. */
export async function attachmentsOf(events: readonly RawEvent[], files: KeptFiles): Promise<EnclosedAttachments> {
  const [enclosed, missing]: [KeptFile[], string[]] = [[], []];
  for (const sha256 of namedIn(events)) {
    const file = await looked(sha256, files);
    if (file === undefined) missing.push(sha256);
    else enclosed.push(file);
  }
  return { enclosed, missing, withheld: false };
}

function namedIn(events: readonly RawEvent[]): Set<string> {
  const named = events.flatMap(({ data }) => {
    const { attachments } = JSON.parse(data) as { readonly attachments?: unknown };
    return Array.isArray(attachments) ? (attachments as unknown[]) : [];
  });
  return new Set(named.filter((one): one is string => typeof one === 'string' && SHA256.test(one)));
}

async function looked(sha256: string, files: KeptFiles): Promise<KeptFile | undefined> {
  try {
    const { content, kind, bytes } = await files.open(sha256);
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk as Buffer);
    return hash.digest('hex') === sha256 ? { sha256, kind, bytes } : undefined;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

export const pathOf = ({ sha256, kind }: KeptFile): string => `attachments/${sha256}.${kind.endings[0]}`;
