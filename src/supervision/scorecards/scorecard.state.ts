import { subjectOf } from '../../commands/subject.state';
import { NotFound } from '../../kernel/refusal';
import type { Evolve } from '../../kernel/rule';
import { scorecardStream, type ScorecardShapes } from './scorecard.events';

interface Appeal {
  readonly unit: string;
  readonly kpi: string;
  readonly decided: boolean;
}

/** What the rules need to know of a scorecard. */
export interface Scorecard {
  readonly published?: ScorecardShapes['ScorecardPublished'];
  readonly publishedBy?: string;
  readonly appeals: readonly Appeal[];
}

export type PublishedScorecard = Scorecard & Required<Pick<Scorecard, 'published'>>;

const evolveScorecard: Evolve<Scorecard, ScorecardShapes> = {
  ScorecardPublished: (card, published, { actor }) => ({ ...card, published, publishedBy: actor }),
  ScoreAppealed: (card, { unit, kpi }) => ({ ...card, appeals: [...card.appeals, { unit, kpi, decided: false }] }),
  AppealDecided: (card, { appeal }) => ({
    ...card,
    appeals: card.appeals.map((each, index) => (index === appeal - 1 ? { ...each, decided: true } : each)),
  }),
};

const newScorecard: Scorecard = { appeals: [] };

export const scorecardSubject = subjectOf('a scorecard', scorecardStream, newScorecard, evolveScorecard);

/** `NotFound` for one that was never published. */
export function publishedCard(card: Scorecard, id: string): PublishedScorecard {
  if (!card.published) throw new NotFound('scorecard', id);
  return { ...card, published: card.published };
}
