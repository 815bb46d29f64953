import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitLevel } from '../../src/units/unit.events';

@Entity({ schema: 'read', name: 'units' })
export class UnitRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') level!: UnitLevel;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('jsonb') regions!: readonly string[];
}
