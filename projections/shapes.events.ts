import type { ComplaintShapes } from '../src/complaints/complaint.events';
import type { AccountShapes } from '../src/identity/accounts/account.events';
import type { ImportShapes } from '../src/imports/imports.events';
import type { ReportShapes } from '../src/reports/publishing/report.events';
import type { SupervisionShapes } from '../src/supervision/supervision.events';
import type { RebuildShapes } from './runtime/rebuild/record/rebuild.events';
import type { UnitShapes } from '../src/units/unit.events';
import type { DisclosureShapes } from '../src/vault/disclosures/disclosure.events';

/** Every fact there can be in the log: a projection handles or ignores each of them. */
export type AllShapes = ComplaintShapes &
  UnitShapes &
  SupervisionShapes &
  ImportShapes &
  RebuildShapes &
  DisclosureShapes &
  AccountShapes &
  ReportShapes;

/** The types of `all` without those named: what a projection that handles a few of them ignores. */
export const othersThan = <All extends string, Handled extends All>(
  handled: readonly Handled[],
  all: readonly All[],
): Exclude<All, Handled>[] =>
  all.filter((type): type is Exclude<All, Handled> => !(handled as readonly All[]).includes(type));
