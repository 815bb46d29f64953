import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { StreamWriter } from '../commands/stream-writer';
import { plannedRound, roundSubject } from './round';

/** Everything needed to recompute a draw: exactly what `docs/draw.mjs` reads. */
export class FrozenFrame {
  @ApiProperty({ description: 'The round.' }) id!: string;
  @ApiProperty({ description: 'Position of the read model that the frame was taken from.' }) asOf!: string;
  @ApiProperty({ description: 'SHA-256 of `caseIds` joined by a line feed.' }) frameHash!: string;
  @ApiProperty({ type: 'integer', description: 'How many cases are drawn.' }) size!: number;
  @ApiProperty({ type: [String], description: 'The frame: every case that could be drawn, ascending.' })
  caseIds!: readonly string[];
  @ApiProperty({ description: 'SHA-256 of the seed, given with the plan.' }) seedCommitment!: string;
  @ApiProperty({ required: false, description: 'Told with the draw.' }) seed?: string;
  @ApiProperty({ type: [String], required: false, description: 'The drawn cases in the order of their rank.' })
  sample?: readonly string[];
}

/** Frames as they were frozen, read from the log and from nowhere else. */
@Injectable()
export class FrozenFrames {
  constructor(private readonly streams: StreamWriter) {}

  /** Throws `NotFound` for an unknown round; `seed` and `sample` are missing before the draw. */
  async of(id: string): Promise<FrozenFrame> {
    const { state } = await this.streams.load(roundSubject, id);
    const { plan, frame, draw } = plannedRound(state, id);
    const { asOf, frameHash, size, seedCommitment } = plan;
    return { id, asOf, frameHash, size, caseIds: frame, seedCommitment, seed: draw?.seed, sample: draw?.caseIds };
  }
}
