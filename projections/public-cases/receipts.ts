import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ReceiptLookUp, type ReceivedCase } from '../../src/complaints/public/receipt-look-up.port';
import type { Position } from '../../src/kernel/event';
import { ReadModels } from '../reading/read-models';
import { PublicCaseRow } from './public-case.row';
import { publicCases } from './public-cases.projection';

@Injectable()
export class Receipts extends ReceiptLookUp {
  constructor(
    @InjectRepository(PublicCaseRow) private readonly receipts: Repository<PublicCaseRow>,
    private readonly models: ReadModels,
  ) {
    super();
  }

  async byHash(receipt: string, after?: Position): Promise<ReceivedCase | undefined> {
    await this.models.reached([publicCases.name], after);
    const found = await this.receipts.findOneBy({ receipt });
    return found ? { id: found.caseId, receivingUnit: found.receivingUnit } : undefined;
  }
}
