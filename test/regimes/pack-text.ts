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
  - { id: complaint, zh: 投诉, en: complaint, stages: [received, accepted, in-transit, declined, closed], closing: [reply] }
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
taxonomyVersion: 1
hotlines: ['12315']
confidential: false
firstResponsible: false
handOversBeforeSuperior: 2
limits:
  - id: accept
    zh: 受理期限
    en: acceptance
    kinds: [complaint]
    from: receipt
    until: decision
    length: 7
    unit: working-days
    article: 第十四条
    pausedBy: []
    verified: true
records:
  - { id: item, zh: 商品名称, en: name of the goods, step: receipt, field: subject.item, kinds: [complaint], refused: true }
authority:
  - { role: handler, remedyUpTo: '500.00' }
reply: { written: false, approvedBy: [], completionReport: false }
retention:
  - { id: ordinary, zh: 一般, en: ordinary, years: 3, important: false }
spotChecks:
  share: '0.05'
  least: 1
  strata: [unit]
  checklist:
    - { id: on-time, zh: 按期办理, en: handled in time }
  by: [supervisor]
scorecard:
  - { kpi: on-time-closing, weight: 60, higherIsBetter: true }
  - { kpi: satisfaction, weight: 40, higherIsBetter: true }
kpis: [received, on-time-closing, satisfaction]
documents:
  - { document: transfer-notice, version: 1, title: 转办通知书, mark: 市投转 }
`;

/** The pack with one piece of its text replaced. */
export function packWith(piece: string, replacement: string): string {
  if (!PACK.includes(piece)) throw new Error(`the pack has no “${piece}”`);
  return PACK.replace(piece, () => replacement);
}
