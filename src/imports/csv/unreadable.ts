import { Refusal } from '../../kernel/refusal';

/** The file as a whole cannot be read: `line` as an editor counts it, from 1. */
export const unreadable = (line: number, reason: string): Refusal => new Refusal('unreadable-file', { line, reason });
