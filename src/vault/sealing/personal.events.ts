import { PERSONAL_FIELDS } from '../../complaints/complaint.events';
import { REPORT_PERSONAL_FIELDS } from '../../reports/publishing/report.events';

type Fields = Readonly<Record<string, unknown>>;

const PERSONAL: Readonly<Record<string, readonly string[]>> = { ...PERSONAL_FIELDS, ...REPORT_PERSONAL_FIELDS };

/** The personal fields of a fact that are filled; undefined when there are none. */
export function personalIn(type: string, data: unknown): Fields | undefined {
  let personal: Record<string, unknown> | undefined;
  for (const field of PERSONAL[type] ?? []) {
    const value = (data as Fields)[field];
    if (value !== undefined) (personal ??= {})[field] = value;
  }
  return personal;
}

/** Whom the personal data of a fact are about; of all others it is who complains. */
const SUBJECTS: Readonly<Record<string, string>> = {
  StaffActionTaken: 'staff',
  GroupFormed: 'representatives',
  ReportTextWritten: 'report',
  RectificationReported: 'files',
  CaseChecked: 'files',
  CaseCheckedAgain: 'files',
};

export const subjectOf = (type: string): string => SUBJECTS[type] ?? 'complainant';
