import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { StreamWriter } from '../../commands/stream-writer';
import { Frames } from './frames';
import { plannedRound, roundSubject, type PlannedRound } from './round.state';

export class StratumInFrame {
  @ApiProperty({ type: [String], description: 'What its cases have in common.' }) key!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'How many cases of the frame.' }) size!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them are drawn.' }) quota!: number;
}

export class ExcludedCase {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() reason!: string;
}

export class RandomnessToCome {
  @ApiProperty() source!: string;
  @ApiProperty({ format: 'date-time' }) publishedFrom!: string;
}

export class Substitution {
  @ApiProperty({ format: 'uuid', description: 'The case that could not be checked.' }) caseId!: string;
  @ApiProperty({ format: 'uuid' }) substitute!: string;
  @ApiProperty({ type: [String] }) stratum!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'Place of the substitute in its stratum, from 1.' }) rank!: number;
  @ApiProperty({ type: 'integer', description: 'Place among all that were drawn or stood in, from 1.' })
  ordinal!: number;
  @ApiProperty() reason!: string;
}

/** Everything needed to recompute a draw: exactly what `docs/verify-draw.mjs` reads. */
export class FrozenFrame {
  @ApiProperty({ description: 'The round.' }) id!: string;
  @ApiProperty({ description: 'Position of the read model that the frame was taken from.' }) asOf!: string;
  @ApiProperty({
    enum: ['rfc6962', 'joined'],
    description: 'Merkle root, or SHA-256 of the ids joined by a line feed.',
  })
  hashing!: string;
  @ApiProperty({ description: 'Hash of `caseIds`, in their order.' }) frameHash!: string;
  @ApiProperty({ type: 'integer', description: 'How many cases are drawn.' }) size!: number;
  @ApiProperty({ type: [String], description: 'What the frame is divided by.' }) stratifiedBy!: readonly string[];
  @ApiProperty({ type: [StratumInFrame], description: 'In the order in which `caseIds` holds them.' })
  strata!: readonly StratumInFrame[];
  @ApiProperty({ type: [ExcludedCase], description: 'Cases that were left out.' }) exclusions!: readonly ExcludedCase[];
  @ApiProperty({ required: false, description: 'SHA-256 of the seed, given with the plan.' }) seedCommitment?: string;
  @ApiProperty({ required: false, type: RandomnessToCome }) randomness?: RandomnessToCome;
  @ApiProperty({ required: false, description: 'Told with the draw.' }) seed?: string;
  @ApiProperty({
    type: [String],
    required: false,
    description: 'The drawn cases, stratum after stratum, in the order of their rank.',
  })
  sample?: readonly string[];
  @ApiProperty({ type: [Substitution], description: 'In the order in which they stood in.' })
  substitutions!: readonly Substitution[];
  @ApiProperty({ type: [String], description: 'Every case that could be drawn, ascending within each stratum.' })
  caseIds!: readonly string[];
}

/** Frames as they were frozen, read from the log and from nowhere else. */
@Injectable()
export class FrozenFrames {
  constructor(
    private readonly streams: StreamWriter,
    private readonly frames: Frames,
  ) {}

  /** A `FrozenFrame` as JSON, bit by bit; throws `NotFound` for an unknown round; no `seed` and `sample` before the draw. */
  async of(id: string): Promise<AsyncGenerator<string>> {
    const { state } = await this.streams.load(roundSubject, id);
    return this.written(id, plannedRound(state, id));
  }

  private async *written(id: string, round: PlannedRound): AsyncGenerator<string> {
    const { plan, draw, substitutions } = round;
    const { asOf, hashing, frameHash, size, stratifiedBy, strata, exclusions, seedCommitment, randomness } = plan;
    const sample = draw?.strata.flatMap(({ caseIds }) => caseIds);
    const frozen = { asOf, hashing, frameHash, size, stratifiedBy, strata, exclusions, seedCommitment, randomness };
    const head = JSON.stringify({ id, ...frozen, seed: draw?.seed, sample, substitutions });
    yield `${head.slice(0, -1)},"caseIds":[`;
    let first = true;
    for await (const caseIds of this.frames.read(id, plan)) {
      yield `${first ? '' : ','}${caseIds.map((caseId) => JSON.stringify(caseId)).join(',')}`;
      first = false;
    }
    yield ']}';
  }
}
