import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Count, Text } from '../../validation/fields';
import { MOST_NOTE_CHARACTERS } from './witnesses';

const Hashes = (): PropertyDecorator =>
  ApiProperty({ type: [String], description: 'SHA-256 hashes in base64, as RFC 6962 orders them.' });

export class InclusionQuery {
  @Text({ optional: true, max: 100, about: 'Position of the event; or else its index.' }) position?: string;
  @Type(() => Number)
  @Count({ optional: true, max: Number.MAX_SAFE_INTEGER, about: 'Index of the leaf, from 0.' })
  index?: number;
  @Type(() => Number)
  @Count({ optional: true, max: Number.MAX_SAFE_INTEGER, about: 'Size of the tree; the newest when left out.' })
  size?: number;
}

export class ConsistencyQuery {
  @Type(() => Number)
  @Count({ max: Number.MAX_SAFE_INTEGER, about: 'Size of the earlier tree.' })
  from!: number;
  @Type(() => Number)
  @Count({ max: Number.MAX_SAFE_INTEGER, about: 'Size of the later tree.' })
  to!: number;
}

export class CosignedCheckpoint {
  @Text({
    max: MOST_NOTE_CHARACTERS,
    about: 'A checkpoint of this log with the signature of a witness, as a signed note.',
  })
  checkpoint!: string;
}

export class InclusionAnswer {
  @ApiProperty({ type: 'integer', description: 'Index of the leaf, from 0.' }) index!: number;
  @ApiProperty({ type: 'integer', description: 'Size of the tree.' }) size!: number;
  @ApiProperty({ format: 'byte', description: 'Data of the leaf in base64 (docs/proof.md).' }) leaf!: string;
  @Hashes() hashes!: string[];
}

export class ConsistencyAnswer {
  @ApiProperty({ type: 'integer' }) from!: number;
  @ApiProperty({ type: 'integer' }) to!: number;
  @Hashes() hashes!: string[];
}

export class ProofKey {
  @ApiProperty({ description: 'Verifier key as C2SP signed-note spells it.' }) vkey!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ description: 'Whether it signs now; one that was replaced stays for what it signed.' })
  signs!: boolean;
}

export class ProofKeys {
  @ApiProperty({ description: 'First line of every checkpoint.' }) origin!: string;
  @ApiProperty({ type: [ProofKey] }) keys!: ProofKey[];
  @ApiProperty({ type: [String], description: 'Verifier keys of the witnesses that are listened to.' })
  witnesses!: string[];
}

export class WitnessesHeard {
  @ApiProperty({ type: [String], description: 'Names of the witnesses whose cosignatures were kept.' }) kept!: string[];
}
