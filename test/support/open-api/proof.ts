import { cosign } from '../../../src/proof/notes/cosignature';
import { COSIGNATURE, signerOf } from '../../../src/proof/notes/keys';
import { parseNote, signatureLine } from '../../../src/proof/notes/signed-note';
import type { Api } from '../application/api';

/** A witness that tests speak for. */
export const WITNESS = signerOf('witness.example/test', COSIGNATURE, Buffer.alloc(32, 3));

/** The checkpoint with what the witness says of it, a second after 2026 began. */
export function confirmed(checkpoint: string, seconds = 1_767_225_601, witness = WITNESS): string {
  return checkpoint + signatureLine(cosign(parseNote(checkpoint).text, seconds, witness));
}

/** Asks for everything that is told of the proof; speaks for a witness, too. */
export async function askForProof(api: Api): Promise<void> {
  const { text } = await api.answered('/api/proof/checkpoint');
  await api.post('/api/proof/cosignatures', { checkpoint: confirmed(text) });
  for (const question of [
    'witnessed-checkpoint',
    'keys',
    'tile/0/000.p/1',
    'tile/entries/000.p/2',
    'inclusion?index=0',
    'consistency?from=1&to=2',
  ])
    await api.get(`/api/proof/${question}`);
  const least = { regime: 'tourism', kind: 'complaint', category: 'service-attitude', region: '440200' };
  const form = {
    ...least,
    respondents: [{ type: 'guide', name: '某导游' }],
    allegations: [{ respondent: 1, text: '中途甩客' }],
  };
  const filed = await api.post('/api/public/complaints', form);
  await api.read((filed.body as { receiptProof: string }).receiptProof);
}
