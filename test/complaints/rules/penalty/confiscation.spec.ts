import type { Complaint } from '../../../../src/complaints/complaint';
import { account } from '../../../../src/complaints/penalty/penalty.state';
import { applyToComplaint } from '../../../../src/complaints/complaint.subject';
import { caseOf, decide, given, regimes, type Attempt } from '../../../support/given';
import { confiscate, confiscateYuan, execute, fine, pay } from '../../words/acts';
import { accepted, found, foundAgainstGuide, hongKongDollars, received, yuan } from '../../words/facts';

const upheld = [received(), accepted(), found(), foundAgainstGuide()];
const hkd = (amount: string, rate: string, stated: string): Attempt =>
  confiscate({ original: hongKongDollars(amount), rate, confiscated: yuan(stated) });

describe('confiscated foreign money (篇二, case 1)', () => {
  it('is original × rate: HKD 532 at 0.8564 is 455.6048, to the jiao 455.60', () =>
    given(...upheld)
      .when(hkd('532', '0.8564', '455.6'))
      .thenRecorded([
        {
          type: 'IllegalIncomeConfiscated',
          data: {
            respondent: 2,
            respondentName: '谢某',
            respondentType: 'guide',
            decisionNumber: '韶旅罚〔2026〕2号',
            legalBasis: '导游人员管理条例 第十八条',
            original: { amount: '532.00', currency: 'HKD' },
            rate: '0.8564',
            rateOn: '2026-12-07',
            roundedTo: '0.1',
            confiscated: { amount: '455.60', currency: 'CNY' },
          },
        },
      ]));

  it.each([
    ['546 × 0.8564 = 467.5944, up to the next jiao', '546.00', '0.8564', '467.60'],
    ['100 × 0.8525 = 85.25, exactly on the half: up', '100.00', '0.8525', '85.30'],
    ['100 × 0.8535 = 85.35, exactly on the half: up', '100.00', '0.8535', '85.40'],
    ['0.10 × 0.5 = 0.05, exactly on the half: up', '0.10', '0.5', '0.10'],
    ['100 × 0.85249999 = 85.249999, just below the half: down', '100.00', '0.85249999', '85.20'],
    ['1 × 999999.95 = 999999.95, up into the next million', '1.00', '999999.95', '1000000.00'],
    ['123,456,789,012,345.67 × 7.77777778 to the jiao', '123456789012345.67', '7.77777778', '960219470370370.30'],
  ])('is rounded half-up: %s', (_how, original, rate, confiscated) =>
    given(...upheld)
      .when(hkd(original, rate, confiscated))
      .thenRecordedOne('IllegalIncomeConfiscated', { confiscated: yuan(confiscated) }),
  );

  it.each(['455.61', '455.50', '455.70', '455.59', '532.00'])('is refused when the clerk wrote %s', (stated) =>
    given(...upheld)
      .when(hkd('532.00', '0.8564', stated))
      .thenRefused('conversion-does-not-match', {
        original: '532.00 HKD',
        rate: '0.8564',
        roundedTo: '0.1',
        exact: '455.60 CNY',
        stated: `${stated} CNY`,
      }),
  );

  it('is refused rounded down where the half goes up, and exact where it is to be rounded', () => {
    for (const stated of ['85.20', '85.25']) {
      given(...upheld)
        .when(hkd('100.00', '0.8525', stated))
        .thenRefused('conversion-does-not-match', { exact: '85.30 CNY' });
    }
  });

  it('needs the rate and the day of the rate', () => {
    given(...upheld)
      .when(confiscate({ rate: undefined }))
      .thenRefused('rate-missing', { currency: 'HKD' });
    given(...upheld)
      .when(confiscate({ rateOn: undefined }))
      .thenRefused('rate-missing', { currency: 'HKD' });
    given(...upheld)
      .when(confiscate({ rate: undefined, rateOn: undefined, confiscated: yuan('532.00') }))
      .thenRefused('rate-missing', { currency: 'HKD' });
  });

  it('is rounded to the unit of the regime', () => {
    const { confiscationRoundedTo } = regimes.pinned({ id: 'tourism', version: 1 });
    expect(confiscationRoundedTo).toBe('0.1');
    const under = (unit: string) => given(...upheld).under({ confiscationRoundedTo: unit });
    under('0.01')
      .when(hkd('532.00', '0.8564', '455.60'))
      .thenRecordedOne('IllegalIncomeConfiscated', { roundedTo: '0.01' });
    under('0.01')
      .when(hkd('1.00', '1.005', '1.01'))
      .thenRecordedOne('IllegalIncomeConfiscated', { confiscated: yuan('1.01') });
    under('1')
      .when(hkd('532.00', '0.8564', '456.00'))
      .thenRecordedOne('IllegalIncomeConfiscated', { roundedTo: '1' });
    under('1')
      .when(hkd('532.00', '0.8564', '455.60'))
      .thenRefused('conversion-does-not-match', { exact: '456.00 CNY' });
  });
});

describe('confiscated national money', () => {
  it('is what was received, to the fen and without a rate', () => {
    given(...upheld)
      .when(confiscateYuan('140.05'))
      .thenRecordedOne('IllegalIncomeConfiscated', { roundedTo: '0.01', confiscated: yuan('140.05') });
    given(...upheld)
      .when(confiscateYuan('140.05', '140.10'))
      .thenRefused('conversion-does-not-match', { exact: '140.05 CNY', stated: '140.10 CNY' });
    given(...upheld)
      .when(confiscate({ original: yuan('140.00'), rate: '1', confiscated: yuan('140.00') }))
      .thenRefused('rate-not-needed', { currency: 'CNY' });
  });

  it('is stated in national currency and more than nothing', () => {
    given(...upheld)
      .when(confiscate({ confiscated: hongKongDollars('532.00') }))
      .thenRefused('currency-not-national', { field: 'confiscated', currency: 'CNY' });
    given(...upheld)
      .when(confiscateYuan('0.00'))
      .thenRefused('nothing-to-penalise-with');
    given(...upheld)
      .when(hkd('532.00', '0', '0.00'))
      .thenRefused('nothing-to-penalise-with');
    given(...upheld)
      .when(hkd('532.00', '0', '0.10'))
      .thenRefused('conversion-does-not-match', { exact: '0.00 CNY' });
  });

  it('needs a finding against the respondent, as every penalty', () => {
    given(received(), accepted(), found())
      .when(confiscate())
      .thenRefused('penalty-without-finding', { respondent: '谢某' });
    given(...upheld)
      .when(confiscate({ respondent: 3 }))
      .thenRefused('unknown-respondent', { respondent: 3, count: 2 });
  });
});

describe('the golden case of 篇二', () => {
  const guides = ['谢某', '黄某', '陈某', '何某', '蓝某'].map((name) => ({ type: 'guide', name }));
  const respondents = [{ type: 'travel-agency', name: '某旅行社' }, ...guides];
  const allegations = respondents.map((_each, index) => ({ respondent: index + 1, text: '违规带团' }));
  const findings = [1, 2, 3, 4, 5].map((n) => found({ allegation: n, respondent: n }));
  const cleared = found({ allegation: 6, respondent: 6, finding: 'unsubstantiated' });
  const before = caseOf(received({ respondents, allegations }), accepted(), ...findings, cleared);

  const after = (state: Complaint, attempts: readonly Attempt[]): Complaint =>
    attempts.reduce(
      (reached, attempt) =>
        decide(reached, attempt).reduce((next, fact) => applyToComplaint(next, { ...received(), ...fact }), reached),
      state,
    );
  const penalised = after(before, [
    fine({ respondent: 1, fine: yuan('20000.00') }),
    ...[2, 3, 4, 5].map((respondent) => fine({ respondent, article: 'guide-regulation-18', fine: yuan('1000.00') })),
    confiscate({ respondent: 2, original: hongKongDollars('532.00'), confiscated: yuan('455.60') }),
    confiscate({ respondent: 3, original: hongKongDollars('546.00'), confiscated: yuan('467.60') }),
    ...[4, 5].map((respondent) =>
      confiscate({
        respondent,
        original: yuan('140.00'),
        rate: undefined,
        rateOn: undefined,
        confiscated: yuan('140.00'),
      }),
    ),
  ]);

  it('comes to 24,000 in fines and 1,203.20 confiscated: 25,203.20, paid to the treasury and executed', () => {
    expect(account(penalised, 'CNY')).toEqual({ due: yuan('25203.20'), paid: yuan('0.00') });
    const done = after(penalised, [pay({ amount: yuan('25203.20') }), execute()]);
    expect(account(done, 'CNY').paid).toEqual(yuan('25203.20'));
    expect(done.executed).toBe(true);
    expect(() => decide(penalised, pay({ amount: yuan('25203.21') }))).toThrow('paid-more-than-due');
  });

  it('has no penalty for the guide who did not guide', () => {
    expect(() => decide(before, fine({ respondent: 6, fine: yuan('1000.00') }))).toThrow('penalty-without-finding');
  });

  it('comes to 25,293.20 for the year with the 90.00 of case 5, which the summary of the source leaves out', () => {
    const caseFive = after(caseOf(received(), accepted(), foundAgainstGuide()), [confiscateYuan('90.00')]);
    const total = [penalised, caseFive].flatMap(({ dues }) => dues.map(({ amount }) => amount.amount));
    expect(total.reduce((fen, amount) => fen + BigInt(amount.replace('.', '')), 0n)).toBe(2_529_320n);
  });
});
