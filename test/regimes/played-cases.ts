import * as acts from '../complaints/words/acts';
import { regimes, type Attempt } from '../support/given';
import { PlayedCase } from './played-case';

/** An act of the case, as soon as it is said when. */
type ActAt = (said: { readonly at: string }) => Attempt;

/** When (in China), what is done, and what becomes of the limits of the case: see `changes`; or `refused: ` and a code. */
type Row = readonly [when: string, act: ActAt, ...became: string[]];

/** An act with more than its time: by whom, on what. */
export const by =
  <Said extends object>(act: (said: Said) => Attempt, said: Omit<Said, 'at'>): ActAt =>
  (when) =>
    act({ ...said, ...when } as unknown as Said);

/** The receipt of a case of this kind, with every record that any rule pack asks for. */
export const receive =
  (regime: string, kind: string): ActAt =>
  ({ at }) => {
    const { channels, categories, respondentTypes } = regimes.inForce(regime, at.slice(0, 10));
    return acts.receive({
      ...{ regime, kind, channel: channels[0]?.id ?? '', category: categories[0]?.id ?? '', at },
      complainant: { name: '刘某', telephone: '0751-0000000', address: '韶关市' },
      respondents: [{ type: respondentTypes[0]?.id ?? '', name: '被投诉单位', region: '440200' }],
      allegations: [{ respondent: 1, text: '与约定不符' }],
      subject: { item: '电热水壶', consumedOn: '2026-01-05', amount: { amount: '129.00', currency: 'CNY' } },
      requests: ['退款'],
      narrative: '所购与约定不符',
    });
  };

/** Cases of one rule pack, row by row; every limit of the pack comes to its end in one of them. */
export function playedCases(regime: string, cases: Readonly<Record<string, readonly Row[]>>): void {
  describe(`the limits of ${regime}, in cases that are played to their end`, () => {
    it.each(Object.entries(cases))('%s', (_name, rows) => {
      expect(play(rows).became).toEqual(rows.map(([when, _act, ...became]) => [when, ...became]));
    });

    it('all begin and are kept, stand still on each of their grounds, and get more time before they end and not after', () => {
      const seen = Object.values(cases).flatMap((rows) => play(rows).seen);
      const { limits } = regimes.inForce(regime, '2026-11-25');
      const expected = limits.flatMap(({ id, pausedBy, extension }) => [
        ...[`${id} began`, `${id} was kept`],
        ...pausedBy.map((ground) => `${id} stood still: ${ground}`),
        ...(extension ? [`${id} was extended`, `${id} was not extended: deadline-passed`] : []),
      ]);
      expect(expected.filter((each) => !seen.includes(each))).toEqual([]);
    });
  });
}

function play(rows: readonly Row[]): { readonly became: string[][]; readonly seen: readonly string[] } {
  const played = new PlayedCase();
  const became = rows.map(([when, act]) => {
    const at = `${when.replace(' ', 'T')}:00+08:00`;
    return [when, ...played.does(act({ at }), at)];
  });
  return { became, seen: played.seen };
}
