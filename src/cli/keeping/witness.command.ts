import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { vkeyOf } from '../../proof/notes/keys';
import { NoAnswerFromLog, RemoteLog } from '../../proof/witness/remote-log';
import { newWitness, witness } from '../../proof/witness/witness';
import { readState, signerIn, writeState, type WitnessState } from '../../proof/witness/witness-state';
import { asked } from '../asked';
import { note, say } from '../output';

interface Flags {
  readonly of: string;
  readonly state: string;
  readonly name?: string;
  readonly key?: string;
  readonly every?: number;
  readonly once?: boolean;
}

const EVERY_SECONDS = 10;

@Command({
  name: 'witness',
  description:
    '见证 Follows the proof of another installation, confirms what goes on consistently, and ends with exit code 1 at a fork.',
})
export class WitnessCommand extends CommandRunner {
  override async run(
    _words: string[],
    { of, state: file, name, key, every = EVERY_SECONDS, once }: Flags,
  ): Promise<void> {
    const log = new RemoteLog(of);
    const known = await readState(file);
    let state = known ?? (await newWitness(log, name ?? `${hostname()}/casetrail-witness`, key));
    if (known === undefined) await writeState(file, state);
    introduce(state);
    const ending = new AbortController();
    if (!once) void asked().then(() => ending.abort());
    do {
      state = await this.round(log, state, file, once === true);
      if (!once) await pause(every * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
    } while (!once && !ending.signal.aborted);
  }

  /** Whatever the log does not answer is asked again; a fork ends the program. */
  private async round(log: RemoteLog, state: WitnessState, file: string, once: boolean): Promise<WitnessState> {
    try {
      const witnessed = await witness(log, state, () => new Date());
      await writeState(file, witnessed.state);
      const refused = await log.cosign(witnessed.checkpoint);
      say(
        `confirmed ${witnessed.size} leaves${refused === undefined ? '' : `, which the log did not keep: ${refused}`}`,
      );
      return witnessed.state;
    } catch (error) {
      if (once || !(error instanceof NoAnswerFromLog)) throw error;
      note(error.message);
      return state;
    }
  }

  @Option({ flags: '--of <url>', description: 'The installation to follow.', required: true })
  of(url: string): string {
    if (!URL.canParse(url)) throw new Error(`--of must be an address, not ${url}`);
    return url;
  }

  @Option({
    flags: '--state <file>',
    description: 'Where the witness keeps its key and what it has confirmed.',
    required: true,
  })
  state(file: string): string {
    return file;
  }

  @Option({ flags: '--name <name>', description: 'Name of the witness, when it is new.' })
  name(name: string): string {
    return name;
  }

  @Option({
    flags: '--key <vkey>',
    description: 'The key of the log, when it was told otherwise; else the one it shows first is believed.',
  })
  key(vkey: string): string {
    return vkey;
  }

  @Option({ flags: '--every <seconds>', description: `How often to look; ${EVERY_SECONDS} when left out.` })
  every(seconds: string): number {
    const number = Number(seconds);
    if (!(number > 0)) throw new Error(`--every must be a number of seconds, not ${seconds}`);
    return number;
  }

  @Option({ flags: '--once', description: 'Looks once and ends.' })
  once(): boolean {
    return true;
  }
}

function introduce(state: WitnessState): void {
  say(`witness of ${state.origin}`);
  say(`  its key, for WITNESS_KEYS of the installation: ${vkeyOf(signerIn(state).verifier)}`);
  say(`  believes: ${state.keys.join(', ')}`);
}
