import { ACCOUNT_ROLES, needsReason, PERMISSIONS, permits, type Permission } from '../../src/identity/roles';

const ALL = Object.keys(PERMISSIONS) as Permission[];
const permissionsOf = (role: string): Permission[] => ALL.filter((permission) => permits(role, permission));

/** What answers with personal data, or with files that may hold some. */
const PERSONAL: readonly Permission[] = [
  'read-cases',
  'read-case-histories',
  'read-case-files',
  'read-attachments',
  'read-documents',
  'open-personal-data',
  'open-restricted-data',
];

describe('roles and permissions', () => {
  it('let nobody both administer the system and read personal data', () => {
    const both = ACCOUNT_ROLES.filter(
      (role) =>
        permissionsOf(role).some((permission) => permission.startsWith('administer-')) &&
        PERSONAL.some((permission) => permits(role, permission)),
    );
    expect(both).toEqual([]);
  });

  it('never let a reporter open personal data', () => {
    expect(PERSONAL.filter((permission) => permits('reporter', permission))).toEqual([]);
  });

  it('let an auditor change nothing', () => {
    const changing = permissionsOf('auditor').filter(
      (permission) => !/^(read|export|open|find|use-own)-/.test(permission),
    );
    expect(changing).toEqual([]);
  });

  it('give the administrator the organisation, the rules, the accounts, imports and read models, and no case', () => {
    expect(permissionsOf('admin')).toEqual([
      'read-proof',
      'administer-proof',
      'administer-units',
      'report-business-volumes',
      'read-organisation',
      'administer-regimes',
      'administer-calendars',
      'administer-accounts',
      'use-own-account',
      'import-cases',
      'read-imports',
      'administer-projections',
      'read-projections',
      'read-metrics',
    ]);
  });

  it('let supervisors and auditors look at personal data with a reason, and nobody else needs one', () => {
    const asked = ACCOUNT_ROLES.filter((role) => needsReason(role, 'open-personal-data'));
    expect(asked).toEqual(['supervisor', 'auditor']);
  });

  it('let who answers for a unit, and the auditor, look at what is restricted, each with a reason', () => {
    const open = ACCOUNT_ROLES.filter((role) => permits(role, 'open-restricted-data'));
    expect(open).toEqual(['head', 'leader', 'auditor']);
    expect(open.filter((role) => needsReason(role, 'open-restricted-data'))).toEqual(open);
  });

  it('leave no account to the complainant or the program, and nothing to a role that is none', () => {
    for (const role of ['complainant', 'system', 'operator', 'constructor', ''])
      expect(permissionsOf(role)).toEqual([]);
  });
});
