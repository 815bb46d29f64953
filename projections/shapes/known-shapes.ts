import { PERSONAL_FIELDS } from '../../src/complaints/complaint.events';
import { REPORT_PERSONAL_FIELDS } from '../../src/reports/publishing/report.events';
import { namesFiles } from '../../src/vault/files/files-in-facts.events';
import { allProjections } from '../all-projections';
import { checkOf, type Shape } from './declared-shapes';
import shapes from './event-shapes.json';
import type { Projection } from '../runtime/definition/projection';

/** Of every type of event that the program knows the newest schema version: a projection handles or ignores each of them. */
export function knownShapes(upcasts: Readonly<Record<string, readonly unknown[]>>): ReadonlyMap<string, number> {
  const types = allProjections.flatMap((projection: Projection) => [
    ...projection.ignores,
    ...(projection.kind === 'fold' ? projection.evolve : projection.when).keys(),
  ]);
  return new Map(types.map((type) => [type, 1 + (upcasts[type]?.length ?? 0)]));
}

/** What stands beside the words of a fact whose personal data, or the keys of whose files, are sealed (`Sealed`). */
const SEALED: Shape = {
  ...{ key: 'string', subject: 'string', fields: ['array', 'string'], text: 'string' },
  'files?': 'string',
};

type Steps = Readonly<Record<string, readonly ((data: never) => unknown)[]>>;

/** What is wrong with the data of an event, held field by field against what its type declares; undefined when nothing is. */
export function declaredFields(upcasts: Steps): (type: string, v: number, data: unknown) => string | undefined {
  const personal: Readonly<Record<string, readonly string[]>> = { ...PERSONAL_FIELDS, ...REPORT_PERSONAL_FIELDS };
  const checks = new Map(
    Object.entries(shapes as unknown as Readonly<Record<string, Shape>>).map(([type, shape]) => {
      const mayBeSealed = (personal[type] ?? []).length > 0 || namesFiles(type);
      return [type, checkOf(mayBeSealed ? { ...(shape as object), 'sealed?': SEALED } : shape)];
    }),
  );
  return (type, v, data) => {
    let newest = data;
    const steps = upcasts[type] ?? [];
    for (let at = v - 1; at < steps.length; at++) newest = steps[at]?.(newest as never);
    const fault = checks.get(type)?.(newest);
    return fault === undefined ? undefined : `data${fault}`;
  };
}
