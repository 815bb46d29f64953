import type { Receipt } from '../../src/commands/envelope';
import { caughtUp } from '../support/application/running/caught-up';
import { LEAST, registerUnits } from '../support/application/told/cases';
import { DataFolder } from '../support/application/running/embedded';
import { countOf, statistics } from '../support/application/told/figures';
import { expectWholeLog, recordedFacts } from '../support/application/told/recorded-facts';

let folder: DataFolder;
beforeEach(async () => {
  folder = await DataFolder.started();
});
afterEach(() => folder.remove());

const CASES = 100;
const AT_ONCE = 8;
const KILLS = 3;

describe('a serving program that is killed three times while two hundred commands are given', () => {
  it('keeps every answer it gave: the fact stands in the log where the answer says, once', async () => {
    let { api, program } = await folder.serve();
    await registerUnits(api);
    const answers: Receipt[] = [];
    /** Numbers of answers after which it is killed: anywhere in the first 90 % of the commands. */
    const kills = Array.from({ length: KILLS }, (_none, kill) => Math.floor((kill + Math.random()) * 60));

    let reviving = Promise.resolve();
    let failed = false;
    const killAndRevive = async (): Promise<void> => {
      await program.kill();
      ({ api, program } = await folder.serve());
    };
    /** Gives a command, under its key, until it is answered. */
    const give = async (path: string, body: object, key: string): Promise<Receipt> => {
      for (;;) {
        await reviving;
        if (failed) throw new Error('given up');
        const reply = await api.post(path, body, { key }).catch(() => undefined);
        if (!reply) continue;
        if (reply.status !== 201) throw new Error(`${path} answered ${reply.status}: ${reply.text}`);
        answers.push(reply.body as Receipt);
        if (kills.includes(answers.length - 1)) reviving = reviving.then(killAndRevive);
        return reply.body as Receipt;
      }
    };
    const takeCase = async (number: number): Promise<void> => {
      const { id } = await give('/api/complaints', LEAST, `case-${number}`);
      await give(`/api/complaints/${id}/acceptance`, {}, `acceptance-${number}`);
    };
    const numbers = Array.from({ length: CASES }, (_none, number) => number);
    const clerk = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await takeCase(number);
    };
    const clerks = Array.from({ length: AT_ONCE }, clerk);
    await Promise.all(clerks).finally(() => (failed = true));
    await reviving;

    const facts = await recordedFacts(await folder.databaseUrl());
    expectWholeLog(facts);
    expect(answers).toHaveLength(2 * CASES);
    const places = new Map(facts.map(({ position, stream, version }) => [position, `${stream} ${version}`]));
    for (const { id, version, position } of answers) {
      expect(places.get(Number(position.slice(3)))).toBe(`complaint-${id} ${version}`);
    }
    const ofCases = facts.filter(({ stream }) => stream.startsWith('complaint-'));
    expect(ofCases).toHaveLength(2 * CASES);
    const { figures } = await statistics(api, `after=${await caughtUp(api)}`);
    expect([countOf(figures, 'received'), countOf(figures, 'accepted')]).toEqual([CASES, CASES]);
  }, 900_000);
});
