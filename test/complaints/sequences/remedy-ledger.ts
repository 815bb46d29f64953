/** The remedies of a case as a clerk would keep them on paper; answers what is wrong with the next fact, or nothing. */
export class RemedyLedger {
  private readonly standing: ('waiting' | 'offered' | 'rejected' | 'refused' | 'performed')[] = [];

  proposed(remedy: number, approvalNeeded: boolean): string | undefined {
    this.standing.push(approvalNeeded ? 'waiting' : 'offered');
    return this.standing.length === remedy ? undefined : 'a remedy with a wrong ordinal';
  }

  decided(remedy: number, approved: boolean): string | undefined {
    const fault = this.is(remedy, 'waiting') ? undefined : 'decided on without waiting for it';
    this.standing[remedy - 1] = approved ? 'offered' : 'rejected';
    return fault;
  }

  answered(remedy: number, accepted: boolean): string | undefined {
    const fault = this.is(remedy, 'offered', 'refused') ? undefined : 'answered without an offer';
    this.standing[remedy - 1] = accepted ? 'offered' : 'refused';
    return fault;
  }

  performed(remedy: number): string | undefined {
    const fault = this.is(remedy, 'offered') ? undefined : 'performed without an offer, or though it was refused';
    this.standing[remedy - 1] = 'performed';
    return fault;
  }

  private is(remedy: number, ...standings: readonly (typeof this.standing)[number][]): boolean {
    const standing = this.standing[remedy - 1];
    return standing !== undefined && standings.includes(standing);
  }
}
