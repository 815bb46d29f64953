import { Injectable } from '@nestjs/common';
import { complaintStream } from '../../complaints/complaint.events';
import { needsReason, permits, type Permission } from '../../identity/roles';
import { ERASED, RESTRICTED, SEALED } from '../../kernel/erased';
import { reportStream } from '../../reports/publishing/report.events';
import { Disclosures } from '../disclosures/disclosures';
import { unseal } from '../sealing/seal';
import { Vault } from '../vault';
import { RestrictedCases } from './restricted-cases.port';
import { PersonalData, type Opened, type PersonalFact, type Viewer } from './personal-data.port';

/** Opens with the keys that are there at that moment: what was erased is erased for everyone at once. */
@Injectable()
export class Opening extends PersonalData {
  constructor(
    private readonly vault: Vault,
    private readonly disclosures: Disclosures,
    private readonly restricted: RestrictedCases,
  ) {
    super();
  }

  override async open(viewer: Viewer, caseId: string, facts: readonly PersonalFact[]): Promise<Opened> {
    const { actor, reason } = viewer;
    if (actor === undefined || !this.isOpenTo(viewer)) return { withheld: SEALED };
    const isRestricted = (await this.restricted.among([caseId])).has(caseId);
    if (isRestricted && !isAllowed(viewer, 'open-restricted-data')) return { withheld: RESTRICTED };
    const opened = await this.openOwn(caseId, facts);
    const shown = facts.flatMap(({ fields }) => fields);
    const permission = isRestricted ? 'open-restricted-data' : 'open-personal-data';
    // Recorded before it is shown, or it is not shown. A reason that nobody asks for is no reason to record each look.
    if (opened.withheld === undefined && shown.length > 0)
      await this.disclosures.record(actor, caseId, shown, needsReason(actor.role, permission) ? reason : undefined);
    return opened;
  }

  override async openOwn(caseId: string, facts: readonly PersonalFact[]): Promise<Opened> {
    return openedWith(await this.keysOf(facts), complaintStream(caseId), facts);
  }

  override async openReport(reportId: string, facts: readonly PersonalFact[]): Promise<Opened> {
    return openedWith(await this.keysOf(facts), reportStream(reportId), facts);
  }

  override async showFile(viewer: Viewer, caseId: string): Promise<boolean> {
    const { actor, reason } = viewer;
    const isRestricted = (await this.restricted.among([caseId])).has(caseId);
    const permission = isRestricted ? 'open-restricted-data' : 'read-attachments';
    if (actor === undefined || !isAllowed(viewer, permission)) return false;
    await this.disclosures.record(
      actor,
      caseId,
      ['attachment'],
      needsReason(actor.role, permission) ? reason : undefined,
    );
    return true;
  }

  override async lookedAt({ actor, reason }: Viewer, caseId: string): Promise<void> {
    if (actor !== undefined) await this.disclosures.record(actor, caseId, ['confidential case'], reason);
  }

  override seesDisclosures({ actor }: Viewer): boolean {
    return actor !== undefined && permits(actor.role, 'read-disclosures');
  }

  override isOpenTo(viewer: Viewer): boolean {
    return isAllowed(viewer, 'open-personal-data');
  }

  override async look(cases: ReadonlyMap<string, readonly PersonalFact[]>): Promise<ReadonlyMap<string, Opened>> {
    const restricted = await this.restricted.among([...cases.keys()]);
    const keys = await this.keysOf([...cases.values()].flat());
    return new Map(
      [...cases].map(([caseId, facts]) => [
        caseId,
        restricted.has(caseId) ? { withheld: RESTRICTED } : openedWith(keys, complaintStream(caseId), facts),
      ]),
    );
  }

  override termsOf(pairs: readonly string[]): readonly string[] {
    return this.vault.terms.of(pairs);
  }

  override termsOfPerson({ telephone = '', idNumber = '' }: PersonNumbers): readonly string[] {
    const { persons } = this.vault;
    return [
      ...persons.telephones(telephone),
      ...persons.telephones(telephone, 'representative'),
      ...persons.idNumbers(idNumber),
    ];
  }

  override mayFind(viewer: Viewer): boolean {
    return isAllowed(viewer, 'find-persons');
  }

  override async found({ actor, reason }: Viewer, caseIds: readonly string[], by: keyof PersonNumbers): Promise<void> {
    if (actor === undefined) throw new TypeError('nobody finds persons');
    const stated = needsReason(actor.role, 'find-persons') ? reason : undefined;
    for (const caseId of caseIds) await this.disclosures.record(actor, caseId, [`complainant.${by}`], stated);
  }

  private keysOf(facts: readonly PersonalFact[]): Promise<ReadonlyMap<string, Buffer>> {
    return this.vault.keysToOpen(facts.flatMap(({ sealed }) => (sealed ? [sealed.key] : [])));
  }
}

interface PersonNumbers {
  readonly telephone?: string;
  readonly idNumber?: string;
}

function isAllowed({ actor, reason }: Viewer, permission: Permission): boolean {
  if (actor === undefined || !permits(actor.role, permission)) return false;
  return reason !== undefined || !needsReason(actor.role, permission);
}

function openedWith(keys: ReadonlyMap<string, Buffer>, stream: string, facts: readonly PersonalFact[]): Opened {
  const opened = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { id, sealed } of facts) {
    const key = sealed && keys.get(sealed.key);
    if (sealed && key === undefined) return { withheld: ERASED };
    if (sealed && key) opened.set(id, unseal(sealed, { stream, id }, key));
  }
  return { of: (id) => opened.get(id) };
}
