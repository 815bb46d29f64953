import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import { OneOf, Text } from '../validation/fields';
import type { ImportReport } from './importer';
import type { ImportNote } from './imports.events';
import { MAPPING_IDS } from './mappings/mappings';

export class ImportQuery {
  @OneOf(MAPPING_IDS, { about: 'How the records become cases.', example: 'cfpb' }) mapping!: string;
  @OneOf(['true', 'false'], { optional: true, about: 'true: reports what an import would do, and records nothing.' })
  dryRun?: 'true' | 'false';
  @Text({ optional: true, max: 200, about: 'Name of the file, for the report.' }) file?: string;
}

class ImportNoteAnswer implements ImportNote {
  @ApiProperty({ type: 'integer', description: 'Line of the file; the header is line 1.' }) line!: number;
  @ApiProperty({ type: String, required: false, description: 'Column or field at fault.' }) field?: string;
  @ApiProperty() reason!: string;
}

class ImportedFileAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Name of the file.' }) file!: string;
  @ApiProperty({ description: 'Keyed hash of the SHA-256 of the file, in hex: of equal files the same.' })
  sha256!: string;
  @ApiProperty({ example: 'cfpb' }) mapping!: string;
  @ApiProperty({ description: 'True when nothing was recorded.' }) dryRun!: boolean;
}

const count = (description: string): PropertyDecorator => ApiProperty({ type: 'integer', description });
const notes = (description: string): PropertyDecorator => ApiProperty({ type: [ImportNoteAnswer], description });

class ImportResultAnswer {
  @count('Records of the file.') read!: number;
  @count('Cases that are new.') imported!: number;
  @count('Cases that an earlier import had brought.') alreadyThere!: number;
  @count('Records taken with a warning.') warned!: number;
  @count('Records refused.') refused!: number;
  @notes('The first 1,000.') warnings!: readonly ImportNoteAnswer[];
  @notes('The first 1,000.') refusals!: readonly ImportNoteAnswer[];
}

/** What an import did, or would do. */
export class ImportReportAnswer
  extends IntersectionType(ImportedFileAnswer, ImportResultAnswer)
  implements ImportReport {}

/** What is known of an import: no counts as long as it is not finished. */
export class ImportRunAnswer extends IntersectionType(ImportedFileAnswer, PartialType(ImportResultAnswer)) {
  @ApiProperty({ description: 'False while it is under way, and for ever when it was cut off.' }) finished!: boolean;
  @ApiProperty({ type: 'integer', description: 'Records of the file, as counted before the import.' }) records!: number;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
}
