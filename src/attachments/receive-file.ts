import type { Readable } from 'node:stream';
import { codeOf } from '../embedded/error-code';
import { Malformed, Refusal } from '../kernel/refusal';
import type { AttachmentStore } from './attachment-store';
import { ANY_TYPE, type FileInRequest } from './file-body';
import { isCalled, type FileKind } from './file-kinds';
import type { KeptFile } from './kept-files.port';

/** Keeps the body of a request. Refuses content that is not what its type or the ending of its name says. */
export async function receiveFile(store: AttachmentStore, file: FileInRequest, name?: string): Promise<KeptFile> {
  const { body, stated } = file;
  const ending = name === undefined ? undefined : endingOf(name);
  const accept = (kind: FileKind): void => {
    if (stated !== ANY_TYPE && !isCalled(kind, stated)) differs(stated, kind);
    if (ending !== undefined && !kind.endings.includes(ending)) differs(`.${ending}`, kind);
  };
  try {
    // A body that is destroyed takes the connection along: the caller would not learn why.
    return await store.save(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, accept);
  } catch (error) {
    throw codeOf(error) === 'ECONNRESET' ? new Malformed([{ field: 'body', reason: 'was cut short' }]) : error;
  } finally {
    drain(body);
  }
}

function differs(stated: string, { type }: FileKind): never {
  throw new Refusal('attachment-kind-differs', { stated, actual: type });
}

/** What lies behind the last dot of a plain name, in lower case; throws `Malformed` for a path. */
function endingOf(name: string): string | undefined {
  if (/[/\\\p{Cc}]/u.test(name) || /^\.+$/.test(name)) {
    throw new Malformed([{ field: 'name', reason: 'must be the name of a file, without folders' }]);
  }
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
}

const drain = (body: Readable): void => void body.resume();
