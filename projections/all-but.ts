import { COMPLAINT_EVENTS } from '../src/complaints/complaint.events';
import { ACCOUNT_EVENTS } from '../src/identity/accounts/account.events';
import { IMPORT_EVENTS } from '../src/imports/imports.events';
import { REPORT_EVENTS } from '../src/reports/publishing/report.events';
import { SUPERVISION_EVENTS } from '../src/supervision/supervision.events';
import { UNIT_EVENTS } from '../src/units/unit.events';
import { DISCLOSURE_EVENTS } from '../src/vault/disclosures/disclosure.events';
import { REBUILD_EVENTS } from './runtime/rebuild/record/rebuild.events';

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
} as const;

type Family = keyof typeof FAMILIES;

/** The types of all facts but those about one thing: what a read model of that thing ignores. */
export const allBut = <Kept extends Family>(kept: Kept) =>
  (Object.keys(FAMILIES) as Family[])
    .filter((family) => family !== kept)
    .flatMap((family): readonly string[] => FAMILIES[family]) as (typeof FAMILIES)[Exclude<Family, Kept>][number][];
