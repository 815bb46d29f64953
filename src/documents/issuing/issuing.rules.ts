import { requireUnit, type Circumstances } from '../../complaints/deciding/circumstances.rules';
import type { Complaint } from '../../complaints/complaint';
import type { Stage } from '../../complaints/lifecycle';
import { Refusal } from '../../kernel/refusal';
import type { DocumentType } from '../../regimes/parts/documents';
import type { CaseFile } from '../case-file.state';
import type { IssueDocument } from '../documents.commands';

/** Who issues a document: who passed the case on · who decided on it · a unit above its holder · its holder · any unit it came to. */
export type Issuer = 'sender' | 'decider' | 'superior' | 'superior-or-holder' | 'holder' | 'concerned';

export interface Issuing {
  readonly stages: readonly Stage[];
  readonly by: Issuer;
  /** Whether a second one is refused while the first is valid. */
  readonly once: boolean;
  readonly sealed: boolean;
  /** What the officer must fill in. */
  readonly needs: readonly ('requirements' | 'reportBackBy')[];
}

/** Which document can be issued when, and by whom. The lifecycle lets `issueDocument` begin in every stage; this table decides. */
export const issuing: Readonly<Record<DocumentType, Issuing>> = {
  'transfer-notice': {
    stages: ['received', 'accepted', 'in-transit'],
    by: 'sender',
    once: true,
    sealed: true,
    needs: [],
  },
  'acceptance-notice': { stages: ['accepted'], by: 'decider', once: true, sealed: true, needs: [] },
  'declination-notice': { stages: ['declined'], by: 'decider', once: true, sealed: true, needs: [] },
  'urging-notice': {
    stages: ['received', 'accepted', 'in-transit'],
    by: 'superior',
    once: false,
    sealed: true,
    needs: ['reportBackBy'],
  },
  // What a check of a closed case finds is to be put right, too (篇七).
  'rectification-order': {
    stages: ['accepted', 'closed'],
    by: 'superior-or-holder',
    once: false,
    sealed: true,
    needs: ['requirements', 'reportBackBy'],
  },
  'reply-letter': { stages: ['accepted'], by: 'holder', once: false, sealed: true, needs: [] },
  'completion-report': { stages: ['accepted', 'closed'], by: 'holder', once: false, sealed: true, needs: [] },
  'registration-form': {
    stages: ['received', 'accepted', 'in-transit', 'declined', 'closed'],
    by: 'concerned',
    once: false,
    sealed: false,
    needs: [],
  },
};

type FiledHandOver = CaseFile['handOvers'][number];

/** Refuses a unit that may not issue such a document; answers the hand-over that it sent, for the one that needs it. */
export function entitled(
  { type: document, respondent }: IssueDocument,
  state: Complaint,
  circumstances: Circumstances,
): FiledHandOver | undefined {
  const { unit } = circumstances.caller;
  const { by } = issuing[document];
  const refuse = (issuer: string): never => {
    throw new Refusal('not-entitled-to-issue', { document, unit, issuer });
  };
  const holds = unit === state.holder;
  const above = !holds && requireUnit(state.holder, circumstances).includes(unit);
  switch (by) {
    case 'sender': {
      const sent = state.file.handOvers.findLast(
        ({ from, ordinal }) => from === unit && state.handOvers[ordinal - 1]?.returned === false,
      );
      return sent ?? refuse(state.file.handOvers.at(-1)?.from ?? '–');
    }
    case 'decider':
      return unit === state.file.decision?.unit ? undefined : refuse(state.file.decision?.unit ?? '–');
    case 'superior':
      return above ? undefined : refuse(`> ${state.holder}`);
    case 'superior-or-holder':
      return above || (holds && respondent !== undefined) ? undefined : refuse(`> ${state.holder}`);
    case 'holder':
      return holds ? undefined : refuse(state.holder);
    case 'concerned':
      return holds || above || unit === state.receivingUnit ? undefined : refuse(state.holder);
  }
}
