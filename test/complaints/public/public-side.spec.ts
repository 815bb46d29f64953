import { Complaints } from '../../../src/complaints/complaints';
import type { ReceiveComplaint } from '../../../src/complaints/intake/intake.commands';
import { FileComplaint } from '../../../src/complaints/public/public.commands';
import { PublicSide } from '../../../src/complaints/public/public-side';
import { ReceiptLookUp } from '../../../src/complaints/public/receipt-look-up.port';
import { StreamWriter } from '../../../src/commands/stream-writer';
import type { Envelope } from '../../../src/commands/envelope';
import { Regimes } from '../../../src/regimes/regimes';
import { Proposals } from '../../../src/units/competence/proposals';
import { UnitCandidates } from '../../../src/units/competence/unit-candidates.port';
import { SetCompetence } from '../../../src/units/units.commands';
import { validated } from '../../../src/validation/validated';
import { regimes } from '../../support/given';
import { node } from '../../units/office';

class Candidates extends UnitCandidates {
  constructor(private readonly codes: readonly string[]) {
    super();
  }
  inRegions = () => Promise.resolve(this.codes);
}

class NoReceipts extends ReceiptLookUp {
  byHash = () => Promise.resolve(undefined);
}

/** Where a complaint filed in 440232 is received, when these units are competent there and this is the unit of the regime. */
async function receivedAt(competent: readonly string[], intakeUnit?: string): Promise<string | undefined> {
  const { log, directory, register, give } = node();
  await register('shaoguan');
  for (const code of ['ruyuan', 'renhua']) await register(code, 'shaoguan');
  await register('wuhan');
  for (const code of competent) await give(code, SetCompetence, { regions: ['440232'] });
  const packs = new Regimes(regimes.all.map((each) => ({ ...each, intakeUnit })));
  const received: string[] = [];
  const complaints = Object.assign(Object.create(Complaints.prototype) as Complaints, {
    receive: ({ caller }: Envelope, command: ReceiveComplaint) => {
      expect([caller.unit, command.channel]).toEqual([command.receivingUnit, 'web']);
      received.push(command.receivingUnit ?? '');
      return Promise.resolve({ id: '', version: 1, position: '' });
    },
  });
  const proposals = new Proposals(directory, packs, new Candidates(competent));
  const side = new PublicSide(complaints, new StreamWriter(log), packs, proposals, new NoReceipts());
  const form = { regime: 'tourism', kind: 'complaint', category: 'ticketing', region: '440232' };
  await side.file(validated(FileComplaint, { ...form, respondents: [{ type: 'hotel', name: '某酒店' }] }), undefined);
  return received[0];
}

describe('a complaint filed by anybody', () => {
  it('is received by the unit that is competent, also where the regime has one', async () => {
    expect(await receivedAt(['ruyuan'])).toBe('ruyuan');
    expect(await receivedAt(['ruyuan'], 'wuhan')).toBe('ruyuan');
  });

  it('is received by the unit above two that are equally competent', async () =>
    expect(await receivedAt(['ruyuan', 'renhua'], 'wuhan')).toBe('shaoguan'));

  it('is received by the unit of the regime, where nobody is competent or nobody is above those that are', async () => {
    expect(await receivedAt([], 'wuhan')).toBe('wuhan');
    expect(await receivedAt(['ruyuan', 'wuhan'], 'renhua')).toBe('renhua');
  });

  it('is refused where the regime has none either', async () => {
    await expect(receivedAt([])).rejects.toMatchObject({ code: 'no-competent-unit' });
    await expect(receivedAt(['ruyuan', 'wuhan'])).rejects.toMatchObject({ code: 'no-competent-unit' });
  });
});
