import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 业务量 of a unit in a month, from a position of the log on until it is reported again: the base of the complaint rate (篇四). */
@Entity({ schema: 'read', name: 'business_volumes' })
export class BusinessVolumeRow {
  @PrimaryColumn('text') unit!: string;
  /** `2026-03` */
  @PrimaryColumn('text') month!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('bigint') volume!: string;
  @Column('timestamptz') reportedAt!: Date;
}
