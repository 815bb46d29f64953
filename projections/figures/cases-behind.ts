import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FigureDefinition, Part } from '../../src/figures/definition';
import { FigureVersions } from '../../src/figures/figure-versions.port';
import { Figures, type FigureQuestion } from '../../src/figures/figures.port';
import { Malformed } from '../../src/kernel/refusal';
import { caseFacts } from '../case-facts/case-facts.projection';
import { CaseAccessRow } from '../case-access/case-access.row';
import { look } from '../reading/look';
import { keyOf, pageOf } from '../reading/page';
import type { Scope } from '../reading/scope';
import { basisOf, requireDefinition } from './asked';
import { FIGURE_ROWS } from './counted-figures';
import { casesBehind, withheldBehind } from './figure-cases';
import type { CaseBehindAnswer, CasesBehindPage } from './figures.answer';
import { taxonomyAsked } from './taxonomy';

interface Paging {
  readonly of: 'numerator' | 'denominator';
  readonly limit: number;
  readonly cursor?: string;
  /** Who asks: cases that they may not see are counted and not listed. */
  readonly scope: Scope | 'everything';
}

/** The cases and facts behind one side of a figure, page by page. */
@Injectable()
export class CasesBehind {
  constructor(
    private readonly database: DataSource,
    private readonly figures: Figures,
    private readonly versions: FigureVersions,
  ) {}

  /** Throws as `Figures.figure`; `Malformed` for a side that the figure does not have or that is no number of cases. */
  async page(
    asked: { readonly id: string; readonly version?: number },
    question: Omit<FigureQuestion, 'definition' | 'version'>,
    { of, limit, cursor, scope }: Paging,
  ): Promise<CasesBehindPage> {
    const definition = requireDefinition(asked);
    const parts = partsOf(definition, of);
    const after = cursor === undefined ? undefined : String(keyOf(cursor, 'uuid')[0]);
    const figure = await this.figures.figure({ ...question, definition: asked.id, version: asked.version });
    const { position, asOfDay } = figure;
    const { basis: _basis, asOf: _asOf, taxonomy: _version, ...selection } = question;
    const population = { ...selection, categories: taxonomyAsked(this.versions, question)?.mapping };
    const basis = basisOf(definition, question.basis);
    // A case that the read model of access does not know yet is not seen.
    const seen = scope === 'everything' ? undefined : (caseId: string) => scope.ofOne(caseId);
    const behind = { definition, parts, basis, population, position, asOfDay, seen };
    const tables = seen === undefined ? FIGURE_ROWS : [...FIGURE_ROWS, CaseAccessRow];
    const [rows, withheld] = await look(this.database, caseFacts.name, tables, async (snapshot) => [
      await casesBehind(snapshot, behind, { after, limit: limit + 1 }),
      await withheldBehind(snapshot, behind),
    ]);
    const page = pageOf(
      rows,
      limit,
      (row) => row as unknown as CaseBehindAnswer,
      ({ caseId }) => [caseId],
    );
    return { figure: figure as CasesBehindPage['figure'], withheld, ...page };
  }
}

function partsOf({ id, sums }: FigureDefinition, of: Paging['of']): readonly Part[] {
  if (of === 'numerator') return sums.numerator;
  const parts = sums.denominator;
  if (parts === 'business-volume')
    throw new Malformed([{ field: 'of', reason: `“${id}” is a share of business volumes: those are no cases` }]);
  if (parts === undefined) throw new Malformed([{ field: 'of', reason: `“${id}” is no share: it has no denominator` }]);
  return parts;
}
