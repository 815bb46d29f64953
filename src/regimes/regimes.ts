import type { Day } from '../kernel/day';
import { Refusal } from '../kernel/refusal';
import { isInForce } from './in-force.rules';
import type { Regime } from './regime';
import { TermNames, type TermList } from './term-names.port';

/** All rule packs, by id and version. */
export class Regimes extends TermNames {
  constructor(readonly all: readonly Regime[]) {
    super();
  }

  nameOf(regime: string, list: TermList, code: string, language: 'zh' | 'en'): string {
    const pinned = this.all.find(({ id, version }) => `${id}@${version}` === regime);
    return pinned?.[list].find(({ id }) => id === code)?.[language] ?? code;
  }

  /** All versions of a regime; none of an unknown one. */
  readonly versionsOf = (id: string): readonly Regime[] => this.all.filter((regime) => regime.id === id);

  /** The version in force on a day; refuses an unknown regime and a day without one. */
  inForce(id: string, day: Day): Regime {
    const versions = this.versionsOf(id);
    if (versions.length === 0) throw new Refusal('unknown-regime', { regime: id });
    const regime = versions.find((each) => isInForce(each, day));
    if (!regime) throw new Refusal('regime-not-in-force', { regime: id, day });
    return regime;
  }

  /** Codes of the categories of a regime, in any of its versions; undefined for an unknown regime. */
  categoriesOf(id: string): readonly string[] | undefined {
    const versions = this.all.filter((regime) => regime.id === id);
    if (versions.length === 0) return undefined;
    return [...new Set(versions.flatMap(({ categories }) => categories.map((category) => category.id)))];
  }

  /** The version a case is pinned to; its absence is a bug of the installation, not of the caller. */
  pinned({ id, version }: { readonly id: string; readonly version: number }): Regime {
    const regime = this.all.find((each) => each.id === id && each.version === version);
    if (!regime) throw new Error(`the rule pack ${id}@${version} is missing: a case is pinned to it`);
    return regime;
  }
}
