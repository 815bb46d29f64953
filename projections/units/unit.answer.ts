import { ApiProperty } from '@nestjs/swagger';
import { OUTLET_CLASSES, UNIT_LEVELS, WEEKDAYS } from '../../src/units/unit.events';
import { Page } from '../reading/page';
import type { UnitRow } from './unit.row';

export class OfficialAnswer {
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) position?: string;
}

export class SubjectsAnswer {
  @ApiProperty() regime!: string;
  @ApiProperty({ type: [String], required: false, description: 'All categories of the regime when absent.' })
  categories?: readonly string[];
}

export class UnitItem {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: UNIT_LEVELS }) level!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the unit above.' }) parent!: string | null;
  @ApiProperty({ type: [String], description: 'Region codes (GB/T 2260).' }) regions!: readonly string[];
  @ApiProperty({ type: [SubjectsAnswer], nullable: true, description: 'Null: competent in every matter.' })
  subjects!: readonly SubjectsAnswer[] | null;
  @ApiProperty({ type: [String], description: '投诉电话' }) hotlines!: readonly string[];
  @ApiProperty({ type: OfficialAnswer, nullable: true, description: '第一责任人' })
  responsiblePerson!: OfficialAnswer | null;
  @ApiProperty({ type: [OfficialAnswer], description: '领导班子' }) leaders!: readonly OfficialAnswer[];
  @ApiProperty({ enum: WEEKDAYS, nullable: true, description: '领导接待日' }) receptionDay!: string | null;
  @ApiProperty({ enum: OUTLET_CLASSES, nullable: true, description: '网点类别: 市区 · 乡镇' })
  outletClass!: string | null;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dissolvedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the unit that took its place.' })
  successor!: string | null;
}

export class UnitPage extends Page {
  @ApiProperty({ type: [UnitItem] }) items!: UnitItem[];
}

export const unitOf = ({ ...row }: UnitRow): UnitItem => ({
  ...row,
  registeredAt: row.registeredAt.toISOString(),
  dissolvedAt: row.dissolvedAt?.toISOString() ?? null,
});
