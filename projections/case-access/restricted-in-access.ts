import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RestrictedCases } from '../../src/vault/opening/restricted-cases.port';

/** From the read model that every question about cases waits for. */
@Injectable()
export class RestrictedInAccess extends RestrictedCases {
  constructor(private readonly database: DataSource) {
    super();
  }

  async among(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (caseIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }[]>(
      'select case_id as id from read.case_access where case_id = any($1) and restricted',
      [caseIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
