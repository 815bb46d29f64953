import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ScorecardShapes, UnitScore } from '../../src/supervision/scorecards/scorecard.events';

export interface AppealOfScore {
  readonly appeal: number;
  readonly unit: string;
  readonly kpi: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  /** None while it waits for the decision. */
  readonly decision?: Omit<ScorecardShapes['AppealDecided'], 'appeal'> & { readonly at: string; readonly by: string };
}

/** One scorecard as it was published, and what appeals made of it. */
@Entity({ schema: 'read', name: 'scorecards' })
@Index(['publishedAt'])
export class ScorecardRow {
  @PrimaryColumn('uuid') scorecardId!: string;
  @Column('int') version!: number;
  @Column('text') regime!: string;
  @Column('date') from!: string;
  @Column('date') to!: string;
  @Column('text') position!: string;
  @Column('int') calendarVersion!: number;
  @Column('int') rankedFrom!: number;
  @Column('text') sha256!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text') publishedBy!: string;
  @Column('text') publishedByUnit!: string;
  /** Codes of the units that are scored. */
  @Column('text', { array: true }) scored!: readonly string[];
  @Column('jsonb') published!: readonly UnitScore[];
  /** The same with what was decided on appeals. */
  @Column('jsonb') standing!: readonly UnitScore[];
  @Column('jsonb') appeals!: readonly AppealOfScore[];
}
