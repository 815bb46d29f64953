import { createHash } from 'node:crypto';
import type { TrailItem, TrailPage, RoundItem } from '../../projections/spot-check-trail/spot-check-trail.answer';
import type { RoundFound } from '../../projections/spot-check-trail/results.query';
import type { FrozenFrame } from '../../src/supervision/rounds/frozen-frame';
import { loadRegimes } from '../../src/regimes/loading/load-regimes';
import { caughtUp } from '../support/application/running/caught-up';
import { sampleByTaking } from '../supervision/recompute';
import type { Story } from './story';

const regimes = loadRegimes();

/** What was found in a case: the items that were not so, and the remarks. */
export interface Found {
  readonly not?: readonly string[];
  readonly remarks?: string;
}

/** A round of spot checks (抽查) over the closed cases of a regime, as its checker goes through it. */
export class SpotCheck {
  private id = '';
  private checklist: readonly string[] = [];

  constructor(
    private readonly story: Story,
    private readonly checker: string,
    private readonly seed: string,
  ) {}

  async plans(title: string, regime: string, size: number): Promise<void> {
    this.checklist = regimes.versionsOf(regime).flatMap(({ spotChecks }) => spotChecks.checklist.map(({ id }) => id));
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

  async checkedBy(
    who: string,
    name: string,
    { not = [], remarks }: Found,
    refused?: string,
    path = 'checks',
  ): Promise<void> {
    const checklist = this.checklist.map((item) => ({ item, answer: not.includes(item) ? 'no' : 'yes' }));
    const body = { caseId: this.story.idOf(name), checklist, consistent: not.length === 0, remarks };
    await this.story.give(who, `spot-checks/${this.id}/${path}`, body, refused);
  }

  /** The unit does not agree with what was found (复核申请). */
  async contests(who: string, name: string, reason: string, refused?: string): Promise<void> {
    await this.story.give(who, `spot-checks/${this.id}/contests`, { caseId: this.story.idOf(name), reason }, refused);
  }

  checksAgain(who: string, name: string, found: Found, refused?: string): Promise<void> {
    return this.checkedBy(who, name, found, refused, 'second-checks');
  }

  results(): Promise<RoundFound> {
    return this.story.read(`spot-checks/${this.id}/results`);
  }

  /** Orders what was found to be put right (责令限期整改); answers the id of the order. */
  async orders(who: string, body: object): Promise<string> {
    return (await this.story.give(who, 'rectifications', { roundId: this.id, ...body })).id;
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
