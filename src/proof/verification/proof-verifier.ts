import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { EventLog } from '../../event-log/event-log';
import { originOf } from '../integrator/signing';
import type { SignedBefore } from '../integrator/signed-before';
import { ProofSigners } from '../serving/proof-signers';
import type { SealKeys } from './sealed-check';
import { type Verdict, type Verification, verifyLog } from './verify-log';

/** Verifies the log of this installation with its own keys, and with what was signed last as its data directory knows it. */
@Injectable()
export class ProofVerifier {
  constructor(
    private readonly log: EventLog,
    private readonly pool: Pool,
    private readonly signers: ProofSigners,
    private readonly signedBefore: SignedBefore,
    private readonly keysOfPersons: SealKeys,
  ) {}

  async verify(asked: Pick<Verification, 'shapes' | 'declared' | 'from' | 'progress'>): Promise<Verdict> {
    const { log, pool, signers, keysOfPersons } = this;
    const origin = originOf(await log.identity());
    const [keys, signed] = [await signers.known(origin), await this.signedBefore.last()];
    const { witnesses } = signers;
    return verifyLog({
      ...asked,
      log,
      database: pool,
      origin,
      keys,
      witnesses,
      keysOfPersons,
      ...(signed && { signed }),
    });
  }
}
