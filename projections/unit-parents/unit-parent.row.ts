import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Below which unit a unit stands, from this position of the log on. */
@Entity({ schema: 'read', name: 'unit_parents' })
export class UnitParentRow {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('text', { collation: 'C' }) position!: string;
  /** Null: below none. */
  @Column('text', { nullable: true }) parent!: string | null;
}
