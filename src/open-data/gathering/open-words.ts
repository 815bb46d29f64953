import { Injectable } from '@nestjs/common';
import type { FigureDefinition, InWords } from '../../figures/definition';
import type { OpenDimension } from '../../regimes/parts/open-data';
import type { Term } from '../../regimes/regime';
import { Regimes } from '../../regimes/regimes';
import { UnitDirectory } from '../../units/unit-directory';
import type { Release } from '../publishing/open-data.events';
import { OTHER, REST, TOTAL, type Cell, type Heads } from './axis.rules';

const LISTS = {
  category: 'categories',
  channel: 'channels',
  kind: 'kinds',
  respondentType: 'respondentTypes',
} as const satisfies Partial<Record<OpenDimension, string>>;

/** GB/T 2260. */
const REGION = /^\d{6}$/;

const EVERYWHERE: Readonly<Record<string, InWords>> = {
  [TOTAL]: { zh: '合计', en: 'total' },
  [OTHER]: { zh: '其他', en: 'other' },
  [REST]: { zh: '其余', en: 'none of these' },
};

/** What a dimension is headed by, and what its codes are called. */
export interface Headed {
  readonly heads: Heads;
  readonly words: Readonly<Record<string, InWords>>;
}

/** The codes that open data may tell and their words: those of rule packs and units, and regions; nothing else is shown by its name. */
@Injectable()
export class OpenWords {
  constructor(
    private readonly regimes: Regimes,
    private readonly units: UnitDirectory,
  ) {}

  /** Of a list of the pack: its codes in every version. Of units and regions: those of the cells that are some. */
  async of(regime: string, dimension: OpenDimension, cells: readonly Cell[], side: 'row' | 'column'): Promise<Headed> {
    if (dimension === 'unit' || dimension === 'region') {
      const words: Record<string, InWords> = {};
      for (const code of new Set(cells.map((cell) => cell[side]))) {
        const name = dimension === 'region' ? REGION.exec(code)?.[0] : (await this.units.find(code))?.name;
        if (name !== undefined) words[code] = { zh: name, en: name };
      }
      return { heads: { among: new Set(Object.keys(words)) }, words };
    }
    const terms = this.regimes.versionsOf(regime).flatMap((version): readonly Term[] => version[LISTS[dimension]]);
    const words = Object.fromEntries(terms.map(({ id, zh, en }) => [id, { zh, en }]));
    return { heads: { listed: [...new Set(terms.map(({ id }) => id))] }, words };
  }
}

/** The words of a release: of its figures, and of what stands in every table. */
export const wordsOfAll = (definitions: readonly FigureDefinition[], others: Release['words']): Release['words'] => ({
  ...others,
  figures: Object.fromEntries(definitions.map((definition) => [versionOf(definition), definition.names])),
  everywhere: EVERYWHERE,
});

export const versionOf = ({ id, version }: Pick<FigureDefinition, 'id' | 'version'>): string => `${id}@${version}`;
