import { Injectable } from '@nestjs/common';
import { Regimes } from './regimes';
import { RequiredRecords, type RecordOfKind } from './required-records.port';

/** Rule packs do not change while the program runs: they are asked once. */
@Injectable()
export class RecordsOfRegimes extends RequiredRecords {
  private readonly all: readonly RecordOfKind[];

  constructor(regimes: Regimes) {
    super();
    this.all = regimes.all.flatMap(({ id: regime, version, records }) =>
      records.flatMap(({ kinds, id, zh, en, step, field, refused }) =>
        kinds.map((kind) => ({ regime: `${regime}@${version}`, kind, id, zh, en, step, field, refused })),
      ),
    );
  }

  requiredRecords(): readonly RecordOfKind[] {
    return this.all;
  }
}
