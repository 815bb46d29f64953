import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { needsReason, permits } from '../../identity/roles';
import { ERASED, SEALED } from '../../kernel/erased';
import { Disclosures } from '../disclosures/disclosures';
import { unseal } from '../sealing/seal';
import { Vault } from '../vault';
import { PersonalData, type Opened, type PersonalFact, type Viewer } from './personal-data.port';

/** Opens with the keys that are there at that moment: what was erased is erased for everyone at once. */
@Injectable()
export class Opening extends PersonalData {
  constructor(
    private readonly vault: Vault,
    private readonly disclosures: Disclosures,
  ) {
    super();
  }

  override async open(viewer: Viewer, caseId: string, facts: readonly PersonalFact[]): Promise<Opened> {
    const { actor, reason } = viewer;
    if (actor === undefined || !this.isOpenTo(viewer)) return { withheld: SEALED };
    const opened = await this.openOwn(caseId, facts);
    const shown = facts.flatMap(({ fields }) => fields);
    // Recorded before it is shown, or it is not shown.
    if (opened.withheld === undefined && shown.length > 0)
      await this.disclosures.record(actor, caseId, shown, this.reasonFor(actor.role, reason));
    return opened;
  }

  override async openOwn(caseId: string, facts: readonly PersonalFact[]): Promise<Opened> {
    return (await this.look(new Map([[caseId, facts]]))).get(caseId) ?? { withheld: SEALED };
  }

  override isOpenTo({ actor, reason }: Viewer): boolean {
    if (actor === undefined || !permits(actor.role, 'open-personal-data')) return false;
    return reason !== undefined || !needsReason(actor.role, 'open-personal-data');
  }

  /** A reason that nobody asks for is no reason to record each look. */
  private reasonFor(role: string, reason: string | undefined): string | undefined {
    return needsReason(role, 'open-personal-data') ? reason : undefined;
  }

  override async look(cases: ReadonlyMap<string, readonly PersonalFact[]>): Promise<ReadonlyMap<string, Opened>> {
    const ids = [...cases.values()].flat().flatMap(({ sealed }) => (sealed ? [sealed.key] : []));
    const keys = await this.vault.keysToOpen(ids);
    return new Map([...cases].map(([caseId, facts]) => [caseId, openedWith(keys, caseId, facts)]));
  }

  override termsOf(pairs: readonly string[]): readonly string[] {
    return this.vault.terms.of(pairs);
  }
}

function openedWith(keys: ReadonlyMap<string, Buffer>, caseId: string, facts: readonly PersonalFact[]): Opened {
  const stream = complaintStream(caseId);
  const opened = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { id, sealed } of facts) {
    const key = sealed && keys.get(sealed.key);
    if (sealed && key === undefined) return { withheld: ERASED };
    if (sealed && key) opened.set(id, unseal(sealed, { stream, id }, key));
  }
  return { of: (id) => opened.get(id) };
}
