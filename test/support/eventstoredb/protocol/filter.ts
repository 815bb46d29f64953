import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { StoredEvent } from '../stored-log';

export type Matches = (event: StoredEvent) => boolean;

export function matchesOf(options: ReadReq.Options): Matches {
  const filter = options.getFilter();
  const byType = filter?.getEventType();
  const expression = byType ?? filter?.getStreamIdentifier();
  if (expression === undefined) return () => true;
  const pattern = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return (event) => {
    const subject = byType === undefined ? event.stream : event.type;
    return pattern?.test(subject) ?? prefixes.some((prefix) => subject.startsWith(prefix));
  };
}
