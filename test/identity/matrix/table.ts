/*
 * Who may use which route, written down by hand from the table of roles of the specification (domain, 1) and from what each
 * route does; not from the program. A route without a line here fails the test.
 */

/** What units other than the one that has the case get: `case`: those above see it, for others it is not there. */
export type Reach = 'case' | 'all' | 'whole';

export interface Line {
  readonly route: string;
  /** None: anybody, also without a token. */
  readonly roles: readonly string[];
  readonly reach: Reach;
}

const CLERKS = 'intake handler head';
const WORKING = 'intake handler head leader';
const HANDLING = 'handler head';
const DECIDING = 'handler head leader';
const READERS = 'intake handler head leader supervisor auditor';
const REGISTERS = 'intake handler head leader supervisor auditor reporter';
const EVERYBODY = 'intake handler head leader supervisor auditor reporter admin';
const ADMIN = 'admin';
const ANYBODY = '';

/** Commands on a case: `POST /api/complaints/{id}/…`. */
const COMMANDS: readonly (readonly [path: string, roles: string])[] = [
  ['classification', CLERKS],
  ['acceptance', CLERKS],
  ['declination', CLERKS],
  ['supplement-requests', CLERKS],
  ['supplements', CLERKS],
  ['corrections', CLERKS],
  ['duplicates', CLERKS],
  ['duplicates/removal', CLERKS],
  ['groups', CLERKS],
  ['answers', WORKING],
  ['suggestion-decision', WORKING],
  ['regime', CLERKS],
  ['transfers', CLERKS],
  ['transfer-acknowledgements', CLERKS],
  ['transfer-returns', CLERKS],
  ['competence-disputes', CLERKS],
  ['competence-disputes/{dispute}/decision', 'head leader'],
  ['warm-handovers', CLERKS],
  ['handler', WORKING],
  ['handler-replacements', WORKING],
  ['contacts', WORKING],
  ['issue-confirmations', WORKING],
  ['evidence', WORKING],
  ['examination-offers', WORKING],
  ['examination-offers/{offer}/refusal', WORKING],
  ['examinations', WORKING],
  ['examinations/{examination}/report', WORKING],
  ['negotiations', WORKING],
  ['negotiations/{negotiation}/adjournment', WORKING],
  ['findings', WORKING],
  ['remedies', WORKING],
  ['remedies/{remedy}/approval', WORKING],
  ['remedies/{remedy}/acceptance', WORKING],
  ['remedies/{remedy}/performance', WORKING],
  ['staff-actions', WORKING],
  ['declined-demands', WORKING],
  ['apologies', WORKING],
  ['fines', HANDLING],
  ['confiscations', HANDLING],
  ['correction-orders', HANDLING],
  ['suspensions', HANDLING],
  ['no-penalty-decisions', HANDLING],
  ['waivers', HANDLING],
  ['payments', HANDLING],
  ['executions', HANDLING],
  ['extensions', DECIDING],
  ['pauses', CLERKS],
  ['resumptions', CLERKS],
  ['urgings', 'head leader supervisor'],
  ['instructions', 'head leader'],
  ['take-overs', 'head leader'],
  ['conferences', DECIDING],
  ['on-site-receptions', DECIDING],
  ['on-site-receptions/{reception}/report', CLERKS],
  ['reception-days', DECIDING],
  ['undertakings/{undertaking}/report', WORKING],
  ['completion-report', WORKING],
  ['reply-approval', DECIDING],
  ['reply', WORKING],
  ['feedback', 'intake handler head leader supervisor'],
  ['closure', WORKING],
  ['reopening', WORKING],
  ['reviews', CLERKS],
  ['reviews/decision', DECIDING],
  ['quality-reviews', 'intake handler head leader supervisor'],
  ['typical', 'intake handler head leader supervisor'],
  ['archiving', CLERKS],
  ['holds', WORKING],
  ['holds/{hold}/lifting', WORKING],
  ['erasure', CLERKS],
  ['erasure/{erasure}/approval', DECIDING],
  ['restriction', 'head leader'],
  ['restriction/lifting', 'head leader'],
  ['documents', 'intake handler head leader supervisor'],
  ['documents/{document}/cancellation', 'intake handler head leader supervisor'],
];

const OTHERS: readonly (readonly [route: string, roles: string, reach?: Reach])[] = [
  ['POST /api/session', ANYBODY],
  ['POST /api/session/refresh', ANYBODY],
  ['POST /api/session/set-up', ANYBODY],
  ['GET /api/session', EVERYBODY],
  ['DELETE /api/session', EVERYBODY],
  ['POST /api/session/password', EVERYBODY],
  ['GET /api/accounts', ADMIN],
  ['POST /api/accounts', ADMIN],
  ['POST /api/accounts/{account}/place', ADMIN],
  ['POST /api/accounts/{account}/disabling', ADMIN],
  ['POST /api/accounts/{account}/enabling', ADMIN],
  ['POST /api/accounts/{account}/set-up-link', ADMIN],
  ['POST /api/accounts/{account}/revocation', ADMIN],

  ['POST /api/complaints', CLERKS],
  ['GET /api/complaints', READERS],
  ['GET /api/complaints/{id}', READERS, 'case'],
  ['GET /api/complaints/{id}/history', READERS, 'case'],
  ['GET /api/complaints/{id}/case-file', READERS, 'case'],
  ['GET /api/complaints/{id}/disclosures', 'auditor', 'case'],
  ['GET /api/complaints/{id}/attachments/{sha256}', READERS, 'case'],
  ['GET /api/complaints/{id}/deadline', REGISTERS, 'case'],
  ['GET /api/complaints/{id}/records', REGISTERS, 'case'],
  ['GET /api/complaints/{id}/documents', REGISTERS, 'case'],
  ['POST /api/person-searches', READERS],
  ['GET /api/erasures', 'intake handler head leader auditor'],
  ['GET /api/deadlines', REGISTERS],
  ['GET /api/records', REGISTERS],
  ['POST /api/reports/lint', REGISTERS],
  ['GET /api/transfers', REGISTERS],
  ['GET /api/penalties', REGISTERS],
  ['GET /api/documents', REGISTERS],
  ['GET /api/documents/{id}', READERS, 'case'],
  ['GET /api/documents/{id}.docx', READERS, 'case'],
  ['GET /api/seal-uses', REGISTERS],
  ['GET /api/statistics', REGISTERS],
  ['GET /api/statistics/definitions', REGISTERS],
  ['GET /api/statistics/respondents', REGISTERS],
  ['GET /api/exports/events', 'auditor reporter', 'whole'],
  ['GET /api/exports/{readModel}', 'auditor reporter', 'whole'],
  ['POST /api/attachments', 'intake handler head leader supervisor'],

  ['POST /api/public/complaints', ANYBODY],
  ['GET /api/public/complaints/{receiptCode}', ANYBODY],
  ['POST /api/public/complaints/{receiptCode}/feedback', ANYBODY],

  ['POST /api/spot-checks', 'supervisor'],
  ['POST /api/spot-checks/{id}/draw', 'supervisor'],
  ['POST /api/spot-checks/{id}/substitutions', 'supervisor'],
  ['POST /api/spot-checks/{id}/checks', 'supervisor leader'],
  ['POST /api/spot-checks/{id}/contests', 'head'],
  ['POST /api/spot-checks/{id}/second-checks', 'supervisor leader'],
  ['POST /api/spot-checks/{id}/conclusion', 'supervisor'],
  ['GET /api/spot-checks/{id}/frame', REGISTERS],
  ['GET /api/spot-checks', REGISTERS],
  ['GET /api/spot-checks/trail', REGISTERS],
  ['GET /api/spot-checks/units', REGISTERS],
  ['GET /api/spot-checks/{id}/results', REGISTERS],
  ['POST /api/rectifications', 'supervisor'],
  ['POST /api/rectifications/{id}/report', HANDLING],
  ['POST /api/rectifications/{id}/verification', 'supervisor'],
  ['POST /api/rectifications/{id}/refusal', 'supervisor'],
  ['POST /api/rectifications/{id}/criticisms', 'supervisor'],
  ['GET /api/rectifications', REGISTERS],
  ['GET /api/rectifications/{id}', REGISTERS],
  ['GET /api/spot-checks/{id}', REGISTERS],
  ['GET /api/undertakings', REGISTERS],
  ['GET /api/urgings/listed', REGISTERS],

  ['POST /api/units', ADMIN],
  ['POST /api/units/{code}/name', ADMIN],
  ['POST /api/units/{code}/parent', ADMIN],
  ['POST /api/units/{code}/dissolution', ADMIN],
  ['POST /api/units/{code}/competence', ADMIN],
  ['POST /api/units/{code}/contacts', ADMIN],
  ['POST /api/units/{code}/responsible-person', ADMIN],
  ['POST /api/units/{code}/leaders', ADMIN],
  ['POST /api/units/{code}/reception-day', ADMIN],
  ['POST /api/units/{code}/business-volumes', 'head reporter admin'],
  ['POST /api/units/{code}/outlet-class', ADMIN],
  ['POST /api/units/{code}/guidance', 'head leader'],
  ['POST /api/units/{code}/guidance/{guidance}/withdrawal', 'head leader'],
  ['GET /api/units', EVERYBODY],
  ['GET /api/units/{code}', EVERYBODY],
  ['GET /api/units/{code}/business-volumes', EVERYBODY],
  ['GET /api/units/proposal', EVERYBODY],
  ['GET /api/guidance', EVERYBODY],
  ['GET /api/regimes', EVERYBODY],
  ['GET /api/regimes/{id}', EVERYBODY],
  ['GET /api/calendar/{year}', EVERYBODY],

  ['POST /api/imports', ADMIN],
  ['GET /api/imports/{id}', 'admin auditor'],
  ['GET /api/projections', 'admin auditor'],
  ['GET /api/projections/parked', 'admin auditor'],
  ['GET /api/projections/progress', 'admin auditor'],
  ['POST /api/projections/{name}/rebuild', ADMIN],
  ['POST /api/projections/{name}/unpark', ADMIN],
  ['POST /api/projections/{name}/restore-previous', ADMIN],
  ['GET /metrics', ADMIN],

  ['GET /api/public/complaints/{receiptCode}/proof', ANYBODY],
  ['GET /api/proof/checkpoint', ANYBODY],
  ['GET /api/proof/witnessed-checkpoint', ANYBODY],
  ['GET /api/proof/keys', ANYBODY],
  ['POST /api/proof/cosignatures', ANYBODY],
  ['GET /api/proof/tile/{level}/{path}', ANYBODY],
  ['GET /api/proof/tile/entries/{path}', EVERYBODY],
  ['GET /api/proof/inclusion', EVERYBODY],
  ['GET /api/proof/consistency', ANYBODY],

  ['GET /api/problems', ANYBODY],
  ['GET /api/problems/{code}', ANYBODY],
  ['GET /api/health/live', ANYBODY],
  ['GET /api/health/ready', ANYBODY],
];

const rolesIn = (roles: string): string[] => roles.split(' ').filter((role) => role !== '');

export const LINES: readonly Line[] = [
  ...COMMANDS.map(([path, roles]): Line => ({
    route: `POST /api/complaints/{id}/${path}`,
    roles: rolesIn(roles),
    reach: 'case',
  })),
  ...OTHERS.map(([route, roles, reach = 'all']): Line => ({ route, roles: rolesIn(roles), reach })),
];

/** What serves pages to look at and the description of the interface: without a token, and without anything of anybody. */
export const PAGES: readonly string[] = ['/docs', '/api/openapi.json', '/set-up', '/'];
