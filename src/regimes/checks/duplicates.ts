import { walk, type PackCheck, type PackFault } from './pack-fault';

/** By which of its fields a member of a list is known. */
const IDENTITIES = ['id', 'kpi', 'document', 'role'] as const;

/** Nothing is in a list twice. */
export const duplicates: PackCheck = (regime) => {
  const faults: PackFault[] = [];
  walk(regime, (list, field) => {
    if (!Array.isArray(list)) return;
    const names = list.map(nameOf);
    names.forEach((name, index) => {
      if (name === undefined || names.indexOf(name) === index) return;
      faults.push({ field: `${field}.${index}`, reason: `“${name}” is in this list already` });
    });
  });
  return faults;
};

function nameOf(member: unknown): string | undefined {
  if (typeof member === 'string') return member;
  if (typeof member !== 'object' || member === null) return undefined;
  const fields = member as Readonly<Record<string, unknown>>;
  const name = IDENTITIES.map((key) => fields[key]).find((value) => value !== undefined);
  return typeof name === 'string' ? name : undefined;
}
