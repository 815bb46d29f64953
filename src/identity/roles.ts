import type { Role } from '../kernel/roles';

/** Who has an account: the complainant is known by a receipt code instead, and the system is the program itself. */
export const ACCOUNT_ROLES = [
  'intake',
  'handler',
  'head',
  'leader',
  'supervisor',
  'auditor',
  'reporter',
  'admin',
] as const satisfies readonly Role[];
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** 接诉员 · 承办人 · 单位负责人: those who work on cases. What each may do beyond that, the regime's rules say. */
const CLERKS = ['intake', 'handler', 'head'] as const;
/** They, and a leader who took a case over (包案) or receives visitors. A regime says up to what each may offer. */
const WORKING = [...CLERKS, 'leader'] as const;
/** 承办人 · 单位负责人: those who answer for the case. */
const HANDLING = ['handler', 'head'] as const;
/** Those who decide above a handler; a regime may give a handler authority of their own up to an amount. */
const DECIDING = ['handler', 'head', 'leader'] as const;
/** Those who see single cases. */
const CASE_READERS = [...CLERKS, 'leader', 'supervisor', 'auditor'] as const;
/** Those who see the registers, which hold no personal data. */
const REGISTER_READERS = [...CASE_READERS, 'reporter'] as const;

/**
 * The one table roles × permissions: read by the guard, the OpenAPI document and the test. A role that is not listed may
 * not. Nobody both administers the system and reads personal data.
 */
export const PERMISSIONS = {
  'receive-complaints': CLERKS,
  'decide-on-acceptance': CLERKS,
  'correct-records': CLERKS,
  'decide-suggestions': WORKING,
  'move-to-regime': CLERKS,
  'route-cases': CLERKS,
  'assign-handlers': WORKING,
  'log-contacts': WORKING,
  'handle-cases': WORKING,
  'decide-remedies': WORKING,
  'record-apologies': WORKING,
  'penalise-respondents': HANDLING,
  'run-clocks': CLERKS,
  'extend-deadlines': DECIDING,
  'reply-to-complainants': WORKING,
  'approve-replies': DECIDING,
  'record-feedback': [...WORKING, 'supervisor'],
  'close-cases': WORKING,
  'request-reviews': CLERKS,
  'decide-reviews': DECIDING,
  'evaluate-cases': [...WORKING, 'supervisor'],
  'archive-cases': CLERKS,
  'hold-cases': WORKING,
  'propose-erasure': CLERKS,
  'decide-erasure': DECIDING,
  'read-proposed-erasures': [...WORKING, 'auditor'],
  'restrict-processing': ['head', 'leader'],
  'urge-cases': ['head', 'leader', 'supervisor'],
  'lead-cases': ['head', 'leader'],
  'arrange-meetings': DECIDING,
  'report-receptions': CLERKS,
  'report-undertakings': WORKING,
  'issue-documents': [...CLERKS, 'leader', 'supervisor'],
  'hand-in-attachments': [...CLERKS, 'leader', 'supervisor'],

  'read-cases': CASE_READERS,
  'read-case-histories': CASE_READERS,
  'read-case-files': CASE_READERS,
  'read-attachments': CASE_READERS,
  'read-documents': CASE_READERS,
  'open-personal-data': CASE_READERS,
  'open-restricted-data': ['head', 'leader', 'auditor'],
  'find-persons': CASE_READERS,
  'read-disclosures': ['auditor'],
  'read-registers': REGISTER_READERS,
  'read-statistics': REGISTER_READERS,
  'read-reports': REGISTER_READERS,
  'write-reports': ['head', 'leader', 'reporter'],
  'publish-reports': ['head', 'leader', 'reporter'],
  'publish-open-data': ['leader', 'reporter'],
  'export-events': ['auditor', 'reporter'],
  'export-read-models': ['auditor', 'reporter'],
  'read-proof': [...REGISTER_READERS, 'admin'],
  'administer-proof': ['admin'],

  'plan-spot-checks': ['supervisor'],
  'check-cases': ['supervisor', 'leader'],
  'contest-checks': ['head'],
  'read-spot-checks': REGISTER_READERS,
  'order-rectifications': ['supervisor'],
  'report-rectifications': HANDLING,
  'read-rectifications': REGISTER_READERS,
  'read-signals': ['head', 'leader', 'supervisor', 'auditor'],
  'score-units': ['supervisor'],
  'appeal-scores': ['head'],

  'administer-units': ['admin'],
  'report-business-volumes': ['head', 'reporter', 'admin'],
  'give-guidance': ['head', 'leader'],
  'read-organisation': ACCOUNT_ROLES,
  'administer-regimes': ['admin'],
  'administer-calendars': ['admin'],
  'administer-accounts': ['admin'],
  'use-own-account': ACCOUNT_ROLES,
  'import-cases': ['admin'],
  'read-imports': ['admin', 'auditor'],
  'administer-projections': ['admin'],
  'read-projections': ['admin', 'auditor'],
  'read-metrics': ['admin'],
} as const satisfies Readonly<Record<string, readonly AccountRole[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Permissions that these roles use only with a reason; every use is recorded with it (domain: 督查员, 审计). */
const WITH_REASON: Readonly<Partial<Record<Permission, readonly AccountRole[]>>> = {
  'open-personal-data': ['supervisor', 'auditor'],
  'open-restricted-data': ['head', 'leader', 'auditor'],
  'find-persons': ['supervisor', 'auditor'],
  'read-attachments': ['supervisor', 'auditor'],
  'read-case-files': ['supervisor', 'auditor'],
};

const listed = (roles: readonly string[] | undefined, role: string): boolean => roles?.includes(role) ?? false;

/** Whether the role may do this at all; what the unit, the case and the regime allow comes on top. */
export const permits = (role: string, permission: Permission): boolean => listed(PERMISSIONS[permission], role);

/** Whether the role may do this only when it says why. */
export const needsReason = (role: string, permission: Permission): boolean => listed(WITH_REASON[permission], role);

/** Everything that the role may do, in the order of the table. */
export const permissionsOf = (role: string): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => permits(role, permission));
