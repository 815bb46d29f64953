import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 意见 of a unit to those below it (篇五); days are China’s. */
@Entity({ schema: 'read', name: 'guidance' })
export class GuidanceRow {
  @PrimaryColumn('text') unit!: string;
  @PrimaryColumn('int') ordinal!: number;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('date') inForceFrom!: string;
  /** The last day; null: open. */
  @Column('date', { nullable: true }) inForceUntil!: string | null;
  @Column('timestamptz') givenAt!: Date;
  /** From this day on it is no longer in force. */
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('text', { nullable: true }) withdrawnBecause!: string | null;
}
