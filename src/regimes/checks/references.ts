import type { Regime, Term } from '../regime';
import type { PackCheck, PackFault } from './pack-fault';

/** Whatever is named in one list is known to the other. */
export const references: PackCheck = (regime) => [
  ...unknownKinds('limits', regime),
  ...unknownKinds('records', regime),
  ...regime.fines.flatMap(({ respondentTypes }, index) =>
    unknown(`fines.${index}.respondentTypes`, respondentTypes, idsOf(regime.respondentTypes), 'respondentTypes'),
  ),
  ...regime.scorecard.flatMap(({ kpi }, index) =>
    regime.kpis.includes(kpi) ? [] : [{ field: `scorecard.${index}.kpi`, reason: `“${kpi}” is not among the kpis` }],
  ),
];

const idsOf = (terms: readonly Term[]): readonly string[] => terms.map(({ id }) => id);

const unknownKinds = (list: 'limits' | 'records', regime: Regime): readonly PackFault[] =>
  regime[list].flatMap(({ kinds }, index) => unknown(`${list}.${index}.kinds`, kinds, idsOf(regime.kinds), 'kinds'));

const unknown = (
  field: string,
  named: readonly string[],
  known: readonly string[],
  list: string,
): readonly PackFault[] =>
  named.flatMap((name, index) =>
    known.includes(name) ? [] : [{ field: `${field}.${index}`, reason: `“${name}” is not among the ${list}` }],
  );
