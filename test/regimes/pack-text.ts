/** A small rule pack as its author would write it; tests break it in one place. */
export const PACK = `id: market
version: 1
names: { zh: 市场监管, en: Market regulation }
source: 篇六
inForce:
  from: 2020-01-01
  until: 2025-12-31
nationalCurrency: CNY
confiscationRoundedTo: '0.01'
signatureOnSite: true
kinds:
  - { id: complaint, zh: 投诉, en: complaint }
channels:
  - { id: visit, zh: 来访, en: visit }
categories:
  - { id: goods, zh: 商品, en: goods }
  - id: service
    zh: 服务
    en: service
respondentTypes:
  - { id: shop, zh: 商家, en: shop }
declineGrounds:
  - { id: barred, zh: 超过三年, en: more than three years, namesCompetentBody: false }
fines:
  - id: article-55
    zh: 第五十五条
    en: article 55
    respondentTypes: [shop]
    minimum: '0.00'
    maximum: '500000.00'
resolutions: []
`;

/** The pack with one piece of its text replaced. */
export function packWith(piece: string, replacement: string): string {
  if (!PACK.includes(piece)) throw new Error(`the pack has no “${piece}”`);
  return PACK.replace(piece, () => replacement);
}
