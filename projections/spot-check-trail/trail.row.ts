import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface ChecklistAnswer {
  readonly item: string;
  readonly answer: string;
}

/** One case drawn in one round, and what was found. */
@Entity({ schema: 'read', name: 'spot_check_trail' })
@Index(['caseId'])
export class TrailRow {
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('uuid') caseId!: string;
  /** Place in the draw, from 1. */
  @Column('int') rank!: number;
  @Column('timestamptz') drawnAt!: Date;
  @Column('text') drawnBy!: string;
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  @Column('text', { nullable: true }) checkedBy!: string | null;
  @Column('jsonb', { nullable: true }) checklist!: readonly ChecklistAnswer[] | null;
  @Column('boolean', { nullable: true }) consistent!: boolean | null;
  @Column('text', { nullable: true }) remarks!: string | null;
}
