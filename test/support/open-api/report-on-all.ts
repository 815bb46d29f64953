import { as, type Api } from '../application/api';

const BY = { headers: as({ id: 'head-shaoguan', role: 'head', unit: 'shaoguan' }) };

/** A report that is drafted, written and published; its id. */
export async function reportOnAll(api: Api): Promise<string> {
  const period = { from: '2026-01-01', to: '2027-01-01' };
  const draft = { kind: 'quarterly-analysis', regime: 'tourism', unit: 'shaoguan', ...period };
  const { id } = await api.record('/api/reports', draft, BY);
  await api.record(`/api/reports/${id}/texts`, { part: 'measures', language: 'zh', text: '加强培训。' }, BY);
  await api.record(`/api/reports/${id}/publication`, { personalDataChecked: true }, BY);
  return id;
}
