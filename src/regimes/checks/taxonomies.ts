import type { Regime } from '../regime';
import { taxonomiesOf, type Taxonomy } from '../taxonomies.rules';
import { isBefore, type VersionFault } from './validity';
import type { PackFault } from './pack-fault';

/** Faults of lists of categories beside those of the versions before: every category that went says what it has become. */
export const taxonomies = (regimes: readonly Regime[]): readonly VersionFault[] =>
  regimes.flatMap((regime) => {
    const earlier = regimes.filter((other) => other.id === regime.id && isBefore(other, regime));
    return faultsOf(regime, taxonomiesOf(earlier)).map((fault) => ({ regime, fault }));
  });

function faultsOf(regime: Regime, known: readonly Taxonomy[]): readonly PackFault[] {
  const { taxonomyVersion, categoriesBefore = [] } = regime;
  const newest = known.at(-1);
  if (newest !== undefined && taxonomyVersion < newest.version)
    return [{ field: 'taxonomyVersion', reason: `is ${taxonomyVersion} after ${newest.version}` }];
  const ids = new Set(regime.categories.map(({ id }) => id));
  if (newest?.version === taxonomyVersion) {
    const gone = [...newest.categories].filter((id) => !ids.has(id));
    return gone.map((id) => ({ field: 'categories', reason: `“${id}” is gone: raise taxonomyVersion` }));
  }
  const before = newest?.categories ?? new Set<string>();
  const said = new Set(categoriesBefore.map(({ id }) => id));
  const silent = [...before].filter((id) => !ids.has(id) && !said.has(id));
  return [
    ...silent.map((id) => ({
      field: 'categories',
      reason: `“${id}” is gone: categoriesBefore must say what it has become, or that nothing has`,
    })),
    ...categoriesBefore.flatMap(({ id, to }, index) => [
      ...(before.has(id)
        ? []
        : [{ field: `categoriesBefore.${index}.id`, reason: `“${id}” was not among the categories before` }]),
      ...(to === undefined || ids.has(to)
        ? []
        : [{ field: `categoriesBefore.${index}.to`, reason: `“${to}” is not among the categories` }]),
    ]),
  ];
}
