import { ApiProperty } from '@nestjs/swagger';
import { ADDRESSEES, documentNumberOf, type AddresseeKind } from '../../src/documents/documents.events';
import { DOCUMENT_TYPES, type DocumentType } from '../../src/regimes/parts/documents';
import { Page } from '../reading/page';
import type { DocumentRow } from './document.row';

/** A line of the register: nothing personal is in it. */
export class DocumentItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ type: 'integer', description: 'Ordinal in the case.' }) ordinal!: number;
  @ApiProperty({ enum: DOCUMENT_TYPES }) type!: DocumentType;
  @ApiProperty({ description: '文号', example: '旅投转〔2026〕3号' }) number!: string;
  @ApiProperty({ type: 'integer', description: 'Gapless per unit, type and year, in the order of the log.' })
  serial!: number;
  @ApiProperty({ type: 'integer' }) year!: number;
  @ApiProperty() unit!: string;
  @ApiProperty({ description: 'Name of the unit on the day of issue.' }) unitName!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer', description: 'Version of the regime’s template.' }) template!: number;
  @ApiProperty({ enum: ADDRESSEES }) addressee!: AddresseeKind;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the unit it went to.' })
  addresseeUnit!: string | null;
  @ApiProperty({ type: String, nullable: true }) addresseeName!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Ordinal of the hand-over it goes with.' })
  transfer!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reportBackBy!: string | null;
  @ApiProperty({ type: 'integer' }) attachments!: number;
  @ApiProperty({ type: 'integer' }) pages!: number;
  @ApiProperty({ type: String, nullable: true }) sealedBy!: string | null;
  @ApiProperty({ description: 'SHA-256 of the content without number and personal data.' }) contentHash!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty() issuedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) cancelReason!: string | null;
}

export class DocumentPage extends Page {
  @ApiProperty({ type: [DocumentItem] }) items!: DocumentItem[];
}

export class DocumentList {
  @ApiProperty({ type: [DocumentItem] }) items!: DocumentItem[];
}

export const documentItemOf = ({
  documentId,
  version: _version,
  position: _position,
  mark,
  number,
  ...row
}: DocumentRow): DocumentItem => ({
  ...row,
  id: documentId,
  number: documentNumberOf({ mark, year: row.year, number }),
  serial: number,
  issuedAt: row.issuedAt.toISOString(),
  cancelledAt: row.cancelledAt?.toISOString() ?? null,
});
