import { PERSONAL_FIELDS, type ComplaintShapes } from '../../../src/complaints/complaint.events';

/** What a clerk keeps on paper of a case that is over: its reviews, its file, the holds on it and the erasure. */
export class EndLedger {
  private archived = false;
  private reviews = 0;
  private reviewPending = false;
  private holdsPlaced = 0;
  /** The ordinals of the holds that are not lifted. */
  private readonly holds = new Set<number>();

  private erasures = 0;
  private erasurePending = false;
  private erased = false;
  private restricted = false;

  /** Throws when the fact should never have been recorded. */
  take(type: string, data: unknown): void {
    const personal: readonly string[] = PERSONAL_FIELDS[type as keyof ComplaintShapes];
    const told = personal.filter((field) => field in (data as object));
    mustBe(!this.erased || told.length === 0, `${type} tells ${told.join()} after the erasure`);
    mustBe(!this.restricted || told.length === 0, `${type} tells ${told.join()} while it is restricted`);
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
      mustBe(!this.erased && !this.restricted, 'reopened after the erasure, or while it is restricted');
      this.archived = false;
    },
    LegalHoldPlaced: ({ hold }) => {
      mustBe(hold === ++this.holdsPlaced, 'hold miscounted');
      this.holds.add(hold);
    },
    ErasureProposed: ({ erasure }) => {
      mustBe(!this.erased && !this.erasurePending && erasure === ++this.erasures, 'erasure proposed wrongly');
      mustBe(this.holds.size === 0 && !this.reviewPending, 'erasure proposed of a case that is held');
      mustBe(!this.restricted, 'erasure proposed of a case that is restricted');
      this.erasurePending = true;
    },
    ErasureRejected: ({ erasure }) => {
      mustBe(this.erasurePending && erasure === this.erasures, 'no erasure to reject');
      this.erasurePending = false;
    },
    PersonalDataErased: ({ erasure }) => {
      mustBe(this.erasurePending && erasure === this.erasures, 'erased without a proposal');
      mustBe(this.holds.size === 0 && !this.reviewPending, 'erased while the case is held');
      mustBe(!this.restricted, 'erased while it is restricted');
      this.erasurePending = false;
      this.erased = true;
    },
    ProcessingRestricted: () => {
      mustBe(!this.restricted && !this.erased, 'restricted wrongly');
      this.restricted = true;
    },
    RestrictionLifted: () => {
      mustBe(this.restricted, 'lifted a restriction that is none');
      this.restricted = false;
    },
    LegalHoldLifted: ({ hold }) => mustBe(this.holds.delete(hold), 'lifted a hold that is none'),
  };
}

function mustBe(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
