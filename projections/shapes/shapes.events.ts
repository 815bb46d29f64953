import { COMPLAINT_EVENTS, type ComplaintShapes } from '../../src/complaints/complaint.events';
import { ACCOUNT_EVENTS, type AccountShapes } from '../../src/identity/accounts/account.events';
import { IMPORT_EVENTS, type ImportShapes } from '../../src/imports/imports.events';
import { OPEN_DATA_EVENTS, type OpenDataShapes } from '../../src/open-data/publishing/open-data.events';
import { REPORT_EVENTS, type ReportShapes } from '../../src/reports/publishing/report.events';
import { SUPERVISION_EVENTS, type SupervisionShapes } from '../../src/supervision/supervision.events';
import { REBUILD_EVENTS, type RebuildShapes } from '../runtime/rebuild/record/rebuild.events';
import { UNIT_EVENTS, type UnitShapes } from '../../src/units/unit.events';
import { DISCLOSURE_EVENTS, type DisclosureShapes } from '../../src/vault/disclosures/disclosure.events';

/** Every fact there can be in the log: a projection handles or ignores each of them. */
export type AllShapes = ComplaintShapes &
  UnitShapes &
  SupervisionShapes &
  ImportShapes &
  RebuildShapes &
  DisclosureShapes &
  AccountShapes &
  ReportShapes &
  OpenDataShapes;

/** The types of `all` without those named: what a projection that handles a few of them ignores. */
export const othersThan = <All extends string, Handled extends All>(
  handled: readonly Handled[],
  all: readonly All[],
): Exclude<All, Handled>[] =>
  all.filter((type): type is Exclude<All, Handled> => !(handled as readonly All[]).includes(type));

/** The types of all facts there can be, by what they are about. */
const FAMILIES = {
  complaints: COMPLAINT_EVENTS,
  units: UNIT_EVENTS,
  supervision: SUPERVISION_EVENTS,
  imports: IMPORT_EVENTS,
  rebuilds: REBUILD_EVENTS,
  disclosures: DISCLOSURE_EVENTS,
  accounts: ACCOUNT_EVENTS,
  reports: REPORT_EVENTS,
  openData: OPEN_DATA_EVENTS,
} as const;

type Family = keyof typeof FAMILIES;

/** The types of all facts but those about one thing: what a read model of that thing ignores. */
export const allBut = <Kept extends Family>(kept: Kept) =>
  (Object.keys(FAMILIES) as Family[])
    .filter((family) => family !== kept)
    .flatMap((family): readonly string[] => FAMILIES[family]) as (typeof FAMILIES)[Exclude<Family, Kept>][number][];
