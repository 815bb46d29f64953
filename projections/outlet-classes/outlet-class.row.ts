import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutletClass } from '../../src/units/unit.events';

/** Of which class an outlet is, from this position of the log on (篇四). */
@Entity({ schema: 'read', name: 'outlet_classes' })
export class OutletClassRow {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  @Column('text') outletClass!: OutletClass;
}
