import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A run of the changes that is summed up: those behind the block before it, up to a position. */
@Entity({ schema: 'read', name: 'statistic_blocks' })
export class StatisticBlockRow {
  /** Each level's blocks are made of eight of the level below. */
  @PrimaryColumn('smallint') level!: number;
  /** From 0, among those of its level. */
  @PrimaryColumn('int') number!: number;
  @Column({ type: 'text', collation: 'C' }) until!: string;
}
