import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportKind } from '../../src/reports/publishing/report.events';

/** One report: what it is about, and whether it is published. What it says stands in the log. */
@Entity({ schema: 'read', name: 'reports' })
@Index(['draftedAt', 'reportId'])
export class ReportRow {
  @PrimaryColumn('uuid') reportId!: string;
  @Column('int') version!: number;
  @Column('text') kind!: ReportKind;
  @Column('text') regime!: string;
  /** Null: the whole installation. */
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('date') from!: string;
  /** The first day after the period. */
  @Column('date') to!: string;
  @Column('text') stage!: 'drafted' | 'published';
  @Column('timestamptz') draftedAt!: Date;
  @Column('text') draftedBy!: string;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('text', { nullable: true }) publishedBy!: string | null;
  /** The position of the log that it was fixed at. */
  @Column('text', { nullable: true }) asOf!: string | null;
  @Column('text', { nullable: true }) contentHash!: string | null;
}
