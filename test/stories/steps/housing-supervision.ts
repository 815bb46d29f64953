import type { RectificationItem } from '../../../projections/rectifications/rectifications.query';
import type { ScorecardItem } from '../../../projections/scorecards/scorecard.answer';
import { countsBy, statistics } from '../../support/application/told/figures';
import { SpotCheck } from '../spot-check';
import type { Story } from '../story';

const inspector = 'bureau/supervisor/inspector';
const second = 'bureau/supervisor/second';

/** 篇十: what the bureau checks of its districts, has put right, and scores; told behind the rest of the story. */
export function supervised(story: Story): void {
  describe('定期或不定期对所属单位、部门的信访工作进行监督检查和考核，及时发现和纠正信访工作中存在的问题', () => {
    const round = new SpotCheck(story, inspector, '2006年上半年');

    it('checks what was closed below, by nobody who urged it', async () => {
      await round.plans('上半年信访工作检查', 'housing-petition', 2);
      expect([...(await round.draws())].sort()).toEqual([story.idOf('instructed'), story.idOf('group')].sort());
      await round.checkedBy('bureau/supervisor', 'group', {}, 'own-case');
      await round.checks('group', { not: ['on-time'], remarks: '经督办后才反馈' });
      await round.checks('instructed');
      await round.concludes('一件须整改');
    });

    it('finds what has to be put right, with the criteria of the check', async () => {
      expect(await round.trailOf('group')).toMatchObject([
        { criteria: { regime: 'housing-petition', stage: 'closed' }, consistent: false, remarks: '经督办后才反馈' },
      ]);
      expect(await round.round()).toMatchObject({ checked: 2, consistent: 1 });
    });

    it('及时……纠正: has the district put it right, seen by somebody else than who reports', async () => {
      const ordered = {
        what: '建立到期提醒',
        days: 5,
        caseIds: [story.idOf('group')],
        at: '2006-07-03T09:00:00+08:00',
      };
      await story.give('xuhui/supervisor', 'rectifications', { ...ordered, unit: 'xuhui' }, 'own-unit-ordered');
      const id = await round.orders(inspector, { ...ordered, unit: 'xuhui' });
      const give = (who: string, path: string, body: object, refused?: string) =>
        story.give(who, `rectifications/${id}/${path}`, { at: '2006-07-07T09:00:00+08:00', ...body }, refused);
      await give(second, 'verification', {}, 'not-reported');
      await give('xuhui', 'report', { report: '已建立' });
      await give(second, 'verification', { remarks: '属实' });
      expect(await story.read<RectificationItem>(`rectifications/${id}`)).toMatchObject({
        // The order was on a Monday.
        ...{ unit: 'xuhui', stage: 'done', dueInWords: '2006-07-10 24:00', overdue: 0 },
      });
      expect(await round.trailOf('group')).toMatchObject([{ rectifications: [{ id, stage: 'done' }] }]);
    });

    it('counts by unit what was received and closed, for whoever scores the units', async () => {
      const counted = await statistics(story.api, `regime=housing-petition&by=unit&after=${await story.api.head()}`);
      expect(countsBy(counted, 'received')).toEqual({ bureau: 3, xuhui: 1 });
      expect(countsBy(counted, 'closed')).toEqual({ bureau: 2 });
    });

    it('考核: scores the districts by the weights of the regime, without a rank for so few cases, and hears them', async () => {
      const card = { regime: 'housing-petition', from: '2006-01-01', to: '2006-07-01', units: ['xuhui', 'huangpu'] };
      await story.give(inspector, 'scorecards', { ...card, units: ['bureau'] }, 'own-unit-scored');
      const { id } = await story.give(inspector, 'scorecards', card);
      const { published } = await story.read<ScorecardItem>(`scorecards/${id}`);
      expect(published.map(({ unit, rank }) => [unit, rank])).toEqual([
        ['xuhui', null],
        ['huangpu', null],
      ]);
      expect(published[0]?.lines.map(({ kpi, weight }) => [kpi, weight])).toEqual([
        ['settled-at-lowest-level', 30],
        ['on-time-closing', 30],
        ['return-rate', 15],
        ['repeat-rate', 15],
        ['urging-rate', 10],
      ]);
      const appeal = { kpi: 'urging-rate', reason: '督办时尚未到期' };
      await story.give('huangpu/head', `scorecards/${id}/appeals`, { ...appeal, kpi: 'fines' }, 'not-a-scored-figure');
      await story.give('xuhui/head', `scorecards/${id}/appeals`, appeal);
      const decision = { upheld: false, reason: '逾期后才督办' };
      await story.give(inspector, `scorecards/${id}/appeals/1/decision`, decision, 'own-appeal');
      await story.give(second, `scorecards/${id}/appeals/1/decision`, decision);
      const heard = await story.read<ScorecardItem>(`scorecards/${id}`);
      expect([heard.standing, heard.appeals]).toMatchObject([heard.published, [{ decision: { upheld: false } }]]);
    });
  });
}
