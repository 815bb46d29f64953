import { Injectable } from '@nestjs/common';
import { todayInChina } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { Regimes } from '../../regimes/regimes';
import type { Term } from '../../regimes/regime';
import { UnitDirectory } from '../unit-directory';
import { proposeUnit, regionsAround, type Candidate, type Matter, type Proposal } from './competence.rules';
import { reasonOf } from './proposal.words';
import { UnitCandidates } from './unit-candidates.port';

export interface ReasonedProposal {
  readonly proposal: Proposal;
  readonly reason: { readonly zh: string; readonly en: string };
}

/** Which unit is competent, and why. */
@Injectable()
export class Proposals {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly regimes: Regimes,
    private readonly candidates: UnitCandidates,
  ) {}

  /** Refuses a regime or category that is not known today. */
  async propose(matter: Matter, after?: string): Promise<ReasonedProposal> {
    const category = this.categoryOf(matter);
    const codes = await this.candidates.inRegions(regionsAround(matter.region), after);
    const candidates = await Promise.all(codes.map((code) => this.candidate(code)));
    const proposal = proposeUnit(matter, candidates.flat());
    return { proposal, reason: reasonOf(proposal, matter, category) };
  }

  private async candidate(code: string): Promise<Candidate[]> {
    const [unit, line] = await Promise.all([this.directory.find(code), this.directory.lineOf(code)]);
    return unit && line ? [{ unit, line }] : [];
  }

  private categoryOf({ regime, category }: Matter): Term {
    const { id, version, categories } = this.regimes.inForce(regime, todayInChina());
    const found = categories.find((each) => each.id === category);
    if (found) return found;
    const allowed = categories.map((each) => each.id);
    throw new Refusal('not-in-regime', { field: 'category', value: category, regime: `${id}@${version}`, allowed });
  }
}
