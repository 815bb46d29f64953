import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Exclusion, PublicRandomness, StratifiedBy, Stratum } from '../../src/supervision/rounds/round.events';

/** One round of spot checks. */
@Entity({ schema: 'read', name: 'spot_check_rounds' })
export class RoundRow {
  @PrimaryColumn('uuid') roundId!: string;
  @Column('int') version!: number;
  @Column('text') title!: string;
  @Column('text') unit!: string;
  @Column('jsonb') criteria!: object;
  /** Position in the log at which the frame was taken. */
  @Column('text') asOf!: string;
  @Column('int') size!: number;
  @Column('int') frameSize!: number;
  @Column('text') frameHash!: string;
  @Column('text') hashing!: string;
  @Column('jsonb') stratifiedBy!: readonly StratifiedBy[];
  @Column('jsonb') strata!: readonly Stratum[];
  @Column('text', { nullable: true }) quotasOf!: string | null;
  @Column('jsonb') exclusions!: readonly Exclusion[];
  @Column('int') substituted!: number;
  @Column('text', { nullable: true }) seedCommitment!: string | null;
  @Column('jsonb', { nullable: true }) randomness!: PublicRandomness | null;
  @Column('text', { nullable: true }) seed!: string | null;
  @Column('timestamptz') plannedAt!: Date;
  @Column('text') plannedBy!: string;
  @Column('timestamptz', { nullable: true }) drawnAt!: Date | null;
  @Column('int') checked!: number;
  @Column('int') consistent!: number;
  @Column('timestamptz', { nullable: true }) concludedAt!: Date | null;
}
