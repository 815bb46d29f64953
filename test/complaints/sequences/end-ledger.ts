import type { ComplaintShapes } from '../../../src/complaints/complaint.events';

/** What a clerk keeps on paper of a case that is over: its reviews, its file and the holds on it. */
export class EndLedger {
  private archived = false;
  private reviews = 0;
  private reviewPending = false;
  private holdsPlaced = 0;
  /** The ordinals of the holds that are not lifted. */
  private readonly holds = new Set<number>();

  /** Throws when the fact should never have been recorded. */
  take(type: string, data: unknown): void {
    const step = this.steps[type as keyof ComplaintShapes] as ((data: unknown) => void) | undefined;
    step?.(data);
  }

  private readonly steps: { [Type in keyof ComplaintShapes]?: (data: ComplaintShapes[Type]) => void } = {
    ReviewRequested: ({ review }) => {
      mustBe(!this.reviewPending && review === ++this.reviews, 'reviewed wrongly');
      this.reviewPending = true;
    },
    ReviewDecided: ({ review }) => {
      mustBe(this.reviewPending && review === this.reviews, 'no review to decide');
      this.reviewPending = false;
    },
    ComplaintArchived: () => {
      mustBe(!this.archived && !this.reviewPending, 'archived wrongly');
      this.archived = true;
    },
    ComplaintReopened: () => {
      this.archived = false;
    },
    LegalHoldPlaced: ({ hold }) => {
      mustBe(hold === ++this.holdsPlaced, 'hold miscounted');
      this.holds.add(hold);
    },
    LegalHoldLifted: ({ hold }) => mustBe(this.holds.delete(hold), 'lifted a hold that is none'),
  };
}

function mustBe(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
