import type { Api } from '../application/api';

/** A town that is registered, changed in every way there is, and merged into another. */
export async function giveEveryUnitCommand(api: Api): Promise<void> {
  const town = { level: 'site', parent: 'ruyuan', regions: ['440232101'] };
  await api.record('/api/units', { ...town, code: 'rucheng', name: '乳城镇旅游服务站' });
  await api.record('/api/units', { ...town, code: 'daqiao', name: '大桥镇旅游服务站', regions: ['440232109'] });
  const give = (path: string, body: object) => api.record(`/api/units/daqiao/${path}`, body);
  await give('name', { name: '大桥镇游客服务站' });
  await give('parent', { parent: 'shaoguan' });
  await give('competence', {
    regions: ['440232109'],
    subjects: [{ regime: 'tourism', categories: ['ticketing'] }, { regime: 'cfpb' }],
  });
  await give('contacts', { hotlines: ['0751-12301'] });
  await give('responsible-person', { name: '刘某', position: '站长' });
  await give('leaders', { leaders: [{ name: '刘某', position: '站长' }, { name: '陈某' }] });
  await give('reception-day', { weekday: 'thursday' });
  await give('business-volumes', { month: '2026-02', volume: 18_250 });
  await give('business-volumes', { month: '2026-03', volume: 20_100 });
  await give('outlet-class', { outletClass: 'rural' });
  const guidance = { title: '关于改进窗口服务的意见', text: '先自查，再整改', from: '2026-03-01', until: '2026-03-31' };
  await api.record('/api/units/ruyuan/guidance', guidance);
  await api.record('/api/units/ruyuan/guidance', { ...guidance, until: undefined });
  await api.record('/api/units/ruyuan/guidance/2/withdrawal', { reason: '已有新意见' });
  await give('dissolution', { reason: '并入乳城镇旅游服务站', successor: 'rucheng' });
}
