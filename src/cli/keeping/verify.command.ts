import { Command, CommandRunner, Option } from 'nest-commander';
import { declaredFields, knownShapes } from '../../../projections/shapes/known-shapes';
import { upcasts } from '../../event-log/upcasts';
import type { Difference } from '../../proof/verification/difference';
import { ProofVerifier } from '../../proof/verification/proof-verifier';
import type { Verdict } from '../../proof/verification/verify-log';
import { say } from '../output';
import { beside } from '../projections/beside';
import { ProgressLine } from '../projections/progress-line';

interface Flags {
  readonly from?: string;
  readonly json?: boolean;
}

const TELL_EVERY_MS = 250;

@Command({
  name: 'verify',
  description:
    '核验 Recomputes the proof from the raw events and names the first difference; exit code 1 when there is one.',
})
export class VerifyCommand extends CommandRunner {
  override async run(_words: string[], { from, json }: Flags = {}): Promise<void> {
    const verdict = await beside(({ app }) => verified(app.get(ProofVerifier), from));
    say(json ? JSON.stringify(verdict) : inWords(verdict));
    if (verdict.difference) process.exitCode = 1;
  }

  @Option({ flags: '--from <position>', description: 'Only the events after this position.' })
  from(position: string): string {
    return position;
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}

async function verified(verifier: ProofVerifier, from: string | undefined): Promise<Verdict> {
  const line = new ProgressLine();
  const begun = performance.now();
  let told = begun;
  const progress = (events: number, total: number): void => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    const rate = (events / (now - begun)) * 1000;
    line.tell({ state: 'verifying', events, total, rate, etaSeconds: (total - events) / rate });
  };
  try {
    return await verifier.verify({
      shapes: knownShapes(upcasts),
      declared: declaredFields(upcasts),
      ...(from !== undefined && { from }),
      progress,
    });
  } finally {
    line.end();
  }
}

function inWords({ events, size, notYetProved, difference }: Verdict): string {
  const tail = notYetProved === 0 ? '' : `; ${notYetProved} newer ones are in no checkpoint yet`;
  if (difference === undefined) return `${events} events are as they were proved, up to a checkpoint of ${size}${tail}`;
  return `DIFFERENT in ${difference.in}: ${difference.what}${placeInWords(difference)}`;
}

function placeInWords({ index, position, stream, version }: Difference): string {
  const place = [
    position && `position ${position}`,
    stream && `stream ${stream}`,
    version !== undefined && `version ${version}`,
    index !== undefined && `leaf ${index}`,
  ].filter(Boolean);
  return place.length === 0 ? '' : ` (${place.join(', ')})`;
}
