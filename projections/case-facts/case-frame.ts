import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { CaseFrame, type FrameLook } from '../../src/supervision/case-frame.port';
import type { FrameCriteria } from '../../src/supervision/supervision.events';
import { look } from '../reading/look';
import { caseFacts } from './case-facts.projection';
import { CaseFactsRow } from './case-facts.row';

const DAYS = {
  receivedFrom: 'f.receivedOn >= :receivedFrom',
  receivedTo: 'f.receivedOn < :receivedTo',
  closedFrom: 'f.closedOn >= :closedFrom',
  closedTo: 'f.closedOn < :closedTo',
} as const;

const EQUAL = ['regime', 'unit', 'category', 'stage', 'outcome', 'withPenalty'] as const;

/** The population of a spot check from the case facts, in one snapshot. */
@Injectable()
export class CaseFactsFrame extends CaseFrame {
  constructor(private readonly database: DataSource) {
    super();
  }

  frame(criteria: FrameCriteria): Promise<FrameLook> {
    return look(this.database, caseFacts.name, [CaseFactsRow], async (snapshot, position) => {
      const rows = await meeting(criteria, snapshot)
        .select('f.caseId', 'id')
        .orderBy('f.caseId')
        .getRawMany<{ id: string }>();
      return { position, caseIds: rows.map(({ id }) => id) };
    });
  }
}

function meeting(criteria: FrameCriteria, snapshot: EntityManager): SelectQueryBuilder<CaseFactsRow> {
  const rows = snapshot.createQueryBuilder(CaseFactsRow, 'f').where('true');
  for (const day of Object.keys(DAYS) as (keyof typeof DAYS)[]) {
    if (criteria[day] !== undefined) rows.andWhere(DAYS[day], { [day]: criteria[day] });
  }
  for (const column of EQUAL) {
    if (criteria[column] !== undefined) rows.andWhere(`f.${column} = :${column}`, { [column]: criteria[column] });
  }
  return rows;
}
