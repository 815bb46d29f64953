import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CheckCallBack, CheckedItem } from '../../src/supervision/checks/checks.events';

/** One case drawn in one round, and what was found. */
@Entity({ schema: 'read', name: 'spot_check_trail' })
@Index(['caseId'])
@Index(['unit', 'checkedAt'])
export class TrailRow {
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('uuid') caseId!: string;
  /** What the cases of its stratum have in common. */
  @Column('jsonb') stratum!: readonly string[];
  /** Place in the stratum by SHA-256(seed ‖ id), from 1. */
  @Column('int') rank!: number;
  /** Place among everything that was drawn or stood in, from 1. */
  @Column('int') ordinal!: number;
  @Column('timestamptz') drawnAt!: Date;
  @Column('text') drawnBy!: string;
  /** The case that stands in for it, and why. */
  @Column('uuid', { nullable: true }) replacedBy!: string | null;
  @Column('text', { nullable: true }) replacedBecause!: string | null;
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  @Column('text', { nullable: true }) checkedBy!: string | null;
  @Column('jsonb', { nullable: true }) checklist!: readonly CheckedItem[] | null;
  @Column('jsonb', { nullable: true }) callBack!: CheckCallBack | null;
  @Column('boolean', { nullable: true }) consistent!: boolean | null;
  /** The unit that held the case when it was checked. */
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('timestamptz', { nullable: true }) contestedAt!: Date | null;
  @Column('text', { nullable: true }) contestedBecause!: string | null;
  @Column('timestamptz', { nullable: true }) checkedAgainAt!: Date | null;
  @Column('text', { nullable: true }) checkedAgainBy!: string | null;
  /** What was found first, where somebody looked again. */
  @Column('boolean', { nullable: true }) consistentBefore!: boolean | null;
  @Column('text', { nullable: true }) remarks!: string | null;
}
