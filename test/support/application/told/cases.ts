import type { AttachmentAnswer } from '../../../../src/attachments/attachments.controller';
import type { Receipt } from '../../../../src/commands/envelope';
import type { Api } from '../api';
import { YEAR_2010 } from './telling';

/** The least that makes a complaint to the tourism authority. */
export const LEAST = {
  regime: 'tourism',
  kind: 'complaint',
  channel: 'visit',
  category: 'service-attitude',
  region: '440200',
  respondents: [{ type: 'guide', name: '某导游' }],
  allegations: [{ respondent: 1, text: '中途甩客' }],
};

/** Registers the units of 篇二: guangdong above shaoguan above ruyuan. */
export async function registerUnits(api: Api): Promise<void> {
  for (const unit of YEAR_2010.units) await api.record('/api/units', unit);
}

export const receive = (api: Api, key?: string): Promise<Receipt> => api.record('/api/complaints', LEAST, { key });

/** A case of shaoguan that was accepted: version 2. */
export async function acceptedCase(api: Api): Promise<string> {
  const { id } = await receive(api);
  await api.record(`/api/complaints/${id}/acceptance`, {});
  return id;
}

/** A case in which the allegation was found to be true: version 3. */
export async function upheldCase(api: Api): Promise<string> {
  const id = await acceptedCase(api);
  const finding = { allegation: 1, finding: 'substantiated', responsibility: 'violation', explanation: '属实' };
  await api.record(`/api/complaints/${id}/findings`, finding);
  return id;
}

/** Hands in a text; answers its SHA-256. */
export async function handIn(api: Api, text: string): Promise<string> {
  const { body } = await api.postFile('/api/attachments', Buffer.from(text), 'text/plain');
  return (body as AttachmentAnswer).sha256;
}
/** A complaint of a consumer to the market regulator with everything that its rules ask for. */
export const CONSUMER = {
  regime: 'samr-complaints',
  kind: 'complaint',
  channel: 'hotline',
  category: 'quality',
  region: '440200',
  complainant: { name: '刘某', telephone: '0751-0000000', address: '韶关市' },
  respondents: [{ type: 'seller', name: '某商场', region: '440200' }],
  allegations: [{ respondent: 1, text: '电饭煲漏电' }],
  requests: ['退货'],
  narrative: '购买的电饭煲漏电',
};

/** A case under limits. */
export const receiveFromConsumer = (api: Api, changed: object = {}): Promise<Receipt> =>
  api.record('/api/complaints', { ...CONSUMER, ...changed });
