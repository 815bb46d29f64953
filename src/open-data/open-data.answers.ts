import { ApiProperty } from '@nestjs/swagger';
import { OPEN_DIMENSIONS, OPEN_PERIODS, type OpenDimension, type OpenPeriod } from '../regimes/parts/open-data';
import type { Dataset } from './open-data-reader';
import type { HeadedTable, PeriodTold, Release, TableOfPeriod } from './publishing/open-data.events';

export class InBothLanguages {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class HeadedTableAnswer implements HeadedTable {
  @ApiProperty() id!: string;
  @ApiProperty() names!: InBothLanguages;
  @ApiProperty({ enum: OPEN_DIMENSIONS }) rows!: OpenDimension;
  @ApiProperty({ enum: [...OPEN_DIMENSIONS, 'figures'], required: false, description: 'None: by its rows alone.' })
  columns?: OpenDimension | 'figures';
}

export class TableOfPeriodAnswer implements TableOfPeriod {
  @ApiProperty() table!: string;
  @ApiProperty({ type: [String], description: 'Codes; behind their lines stands that of the totals.' }) rows!: string[];
  @ApiProperty({ type: [String] }) columns!: string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer', nullable: true } },
    description: 'Cases, line by line; null is withheld. The last line and the last of each line are totals.',
  })
  counts!: (number | null)[][];
}

export class PeriodToldAnswer implements PeriodTold {
  @ApiProperty({ example: '2026-Q1' }) period!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'First day after it.' }) to!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: too few to be told.' }) received!: number | null;
  @ApiProperty({ type: [TableOfPeriodAnswer], description: 'None where nothing was received, or too little.' })
  tables!: TableOfPeriodAnswer[];
}

export class ReleaseAnswer implements Release {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ description: 'Every fact up to this position of the log is counted.' }) position!: string;
  @ApiProperty({ format: 'date' }) asOfDay!: string;
  @ApiProperty({ example: 'consumer-affairs@1' }) regime!: string;
  @ApiProperty() names!: InBothLanguages;
  @ApiProperty({ example: 'received@1', description: 'Definition of what is counted.' }) counted!: string;
  @ApiProperty({ enum: OPEN_PERIODS }) every!: OpenPeriod;
  @ApiProperty({ type: 'integer', description: 'Smaller numbers are withheld.' }) least!: number;
  @ApiProperty({ type: [HeadedTableAnswer] }) tables!: HeadedTableAnswer[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    description: 'What codes are called, by dimension.',
  })
  words!: Record<string, Record<string, InBothLanguages>>;
  @ApiProperty({ type: [PeriodToldAnswer] }) periods!: PeriodToldAnswer[];
}

export class SnapshotAnswer {
  @ApiProperty() dataset!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the snapshot before it.' })
  previous!: string | null;
  @ApiProperty({ type: [ReleaseAnswer], description: 'What each snapshot up to this one added; the last is its own.' })
  releases!: ReleaseAnswer[];
}

export class SnapshotListed {
  @ApiProperty({ description: 'Its name: SHA-256 of it in JSON.' }) snapshot!: string;
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ description: 'Position of the log that it stands at.' }) position!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
  @ApiProperty({ type: [String], description: 'Periods that it added.' }) added!: string[];
  @ApiProperty() json!: string;
  @ApiProperty() csv!: string;
  @ApiProperty({ description: 'SHA-256 of it as CSV.' }) csvHash!: string;
}

export class DatasetAnswer {
  @ApiProperty({ example: 'consumer-affairs' }) dataset!: string;
  @ApiProperty({ type: [SnapshotListed], description: 'The newest first.' }) snapshots!: SnapshotListed[];
}

export class DatasetList {
  @ApiProperty({ type: [DatasetAnswer] }) items!: DatasetAnswer[];
}

export class NextAnswer extends DatasetAnswer {
  @ApiProperty({ type: ReleaseAnswer, nullable: true, description: 'What the next snapshot adds; null: nothing yet.' })
  next!: ReleaseAnswer | null;
}

export const datasetAnswer = ({ dataset, snapshots, releases }: Dataset): DatasetAnswer => ({
  dataset,
  snapshots: snapshots
    .map(({ snapshot, csv, publishedAt }, index): SnapshotListed => {
      const at = `/api/public/open-data/${dataset}/${snapshot}`;
      return {
        ...{ snapshot, ordinal: index + 1, position: releases[index]?.position ?? '', publishedAt },
        added: (releases[index]?.periods ?? []).map(({ period }) => period),
        ...{ json: `${at}.json`, csv: `${at}.csv`, csvHash: csv },
      };
    })
    .reverse(),
});
