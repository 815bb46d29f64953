import { createHash } from 'node:crypto';
import type { TrailItem, TrailPage, RoundItem } from '../../projections/spot-check-trail/spot-check-trail.query';
import type { FrozenFrame } from '../../src/supervision/frozen-frame';
import { caughtUp } from '../support/application/caught-up';
import { sampleByTaking } from '../supervision/recompute';
import type { Story } from './story';

const CHECKLIST = [
  ...['record-complete', 'on-time', 'finding-supported'],
  ...['remedy-performed', 'reply-matches-facts', 'complainant-confirms'],
];

/** What was found in a case: the items that were not so, and the remarks. */
export interface Found {
  readonly not?: readonly string[];
  readonly remarks?: string;
}

/** A round of spot checks (抽查) over the closed cases of a regime, as its checker goes through it. */
export class SpotCheck {
  private id = '';

  constructor(
    private readonly story: Story,
    private readonly checker: string,
    private readonly seed: string,
  ) {}

  async plans(title: string, regime: string, size: number): Promise<void> {
    // The frame is taken from what the read side knows.
    await caughtUp(this.story.api);
    const seedCommitment = createHash('sha256').update(this.seed).digest('hex');
    const plan = { title, criteria: { regime, stage: 'closed' }, size, seedCommitment };
    ({ id: this.id } = await this.story.give(this.checker, 'spot-checks', plan));
  }

  /** Draws; anyone gets the same sample out of frame and seed. */
  async draws(): Promise<readonly string[]> {
    await this.story.give(this.checker, `spot-checks/${this.id}/draw`, { seed: this.seed });
    const { caseIds, size, sample } = await this.frame();
    expect(sample).toEqual(await sampleByTaking(caseIds, this.seed, size));
    return sample ?? [];
  }

  frame(): Promise<FrozenFrame> {
    return this.story.read(`spot-checks/${this.id}/frame`);
  }

  async checks(name: string, { not = [], remarks }: Found = {}): Promise<void> {
    await this.checkedBy(this.checker, name, { not, remarks });
  }

  async checkedBy(who: string, name: string, { not = [], remarks }: Found, refused?: string): Promise<void> {
    const checklist = CHECKLIST.map((item) => ({ item, answer: not.includes(item) ? 'no' : 'yes' }));
    const body = { caseId: this.story.idOf(name), checklist, consistent: not.length === 0, remarks };
    await this.story.give(who, `spot-checks/${this.id}/checks`, body, refused);
  }

  async concludes(remarks: string, refused?: string): Promise<void> {
    await this.story.give(this.checker, `spot-checks/${this.id}/conclusion`, { remarks }, refused);
  }

  round(): Promise<RoundItem> {
    return this.story.read(`spot-checks/${this.id}`);
  }

  /** What is known of a case that was drawn. */
  async trailOf(name: string): Promise<TrailItem[]> {
    return (await this.story.read<TrailPage>(`spot-checks/trail?caseId=${this.story.idOf(name)}`)).items;
  }
}
