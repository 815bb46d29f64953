import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { EventLog } from '../event-log/event-log';
import { CaseFilePacker } from './case-file/case-file.port';
import { LogCaseFilePacker } from './case-file/case-file-packer';
import { Vault } from '../vault/vault';
import { SignedBefore } from './integrator/signed-before';
import type { Verifier } from './notes/keys';
import { ReceiptProofController } from './receipt/receipt-proof.controller';
import { ReceiptProofs } from './receipt/receipt-proofs';
import { CheckpointsController } from './serving/checkpoints.controller';
import { ProofReader } from './serving/proof-reader';
import { ProofSigners } from './serving/proof-signers';
import { TilesController } from './serving/tiles.controller';
import { Witnesses } from './serving/witnesses';
import { ProofVerifier } from './verification/proof-verifier';

/** What the module needs: the database of the tree, the secrets of the keys that sign, and who is believed as a witness. */
export interface ProofParts {
  readonly pool: Pool;
  readonly seeds: () => Promise<readonly Buffer[]>;
  readonly witnesses: readonly Verifier[];
  /** Where the last signed checkpoint is kept outside of the database. */
  readonly signedFile: string;
}

/** Global: the read side has case files packed. */
@Global()
@Module({})
export class ProofModule {
  static of({ pool, seeds, witnesses, signedFile }: ProofParts): DynamicModule {
    return {
      module: ProofModule,
      controllers: [CheckpointsController, TilesController, ReceiptProofController],
      providers: [
        { provide: ProofReader, useFactory: () => new ProofReader(pool) },
        { provide: ProofSigners, useFactory: () => new ProofSigners(pool, seeds, witnesses) },
        {
          provide: Witnesses,
          inject: [ProofReader, ProofSigners],
          useFactory: (reader: ProofReader, signers: ProofSigners) => new Witnesses(pool, reader, signers),
        },
        {
          provide: ProofVerifier,
          inject: [EventLog, ProofSigners, Vault],
          useFactory: (log: EventLog, signers: ProofSigners, { store }: Vault) =>
            new ProofVerifier(log, pool, signers, new SignedBefore(signedFile), store),
        },
        ReceiptProofs,
        { provide: CaseFilePacker, useClass: LogCaseFilePacker },
      ],
      exports: [ProofReader, ProofSigners, CaseFilePacker],
    };
  }
}
