import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Official, OutletClass, Subjects, UnitLevel, Weekday } from '../../src/units/unit.events';

/** A unit as it is now. */
@Entity({ schema: 'read', name: 'units' })
@Index(['parent', 'code'])
@Index(['successor'])
export class UnitRow {
  @PrimaryColumn('text') code!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  @Column('text') level!: UnitLevel;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('jsonb') regions!: readonly string[];
  /** Null: competent in every matter. */
  @Column('jsonb', { nullable: true }) subjects!: readonly Subjects[] | null;
  @Column('jsonb') hotlines!: readonly string[];
  @Column('jsonb', { nullable: true }) responsiblePerson!: Official | null;
  @Column('jsonb') leaders!: readonly Official[];
  @Column('text', { nullable: true }) receptionDay!: Weekday | null;
  @Column('text', { nullable: true }) outletClass!: OutletClass | null;
  @Column('timestamptz') registeredAt!: Date;
  @Column('timestamptz', { nullable: true }) dissolvedAt!: Date | null;
  @Column('text', { nullable: true }) successor!: string | null;
}
