/** The rules of a library, as their author would write them after docs/regimes.md. */
export const libraryPack = `# 读者意见处理办法（试行）
id: library
version: 1
names: { zh: 图书馆读者意见, en: Readers of a library }
source: 读者意见处理办法
inForce: { from: 2020-01-01 }
taxonomyVersion: 1
hotlines: []
nationalCurrency: CNY
confiscationRoundedTo: '0.01'
signatureOnSite: false
confidential: false
firstResponsible: false
handOversBeforeSuperior: 2

kinds:
  - { id: complaint, zh: 投诉, en: complaint, stages: [received, accepted, closed], closing: [finding, reply, remedies-performed, records] }
  - { id: question, zh: 咨询, en: question, stages: [received, closed], closing: [] }
channels:
  - { id: desk, zh: 服务台, en: service desk }
categories:
  - { id: noise, zh: 噪音, en: noise }
respondentTypes:
  - { id: reading-room, zh: 阅览室, en: reading room }
declineGrounds: []
fines: []
resolutions:
  - { id: door-closed, zh: 关门, en: door closed }

limits:
  - id: reply
    zh: 答复
    en: reply
    kinds: [complaint]
    from: receipt
    until: reply
    length: 5
    unit: working-days
    article: 第六条
    pausedBy: []
    extension: { times: 1, length: 5, unit: working-days, by: [head], article: 第七条 }
    verified: true
records:
  - { id: matter, zh: 意见内容, en: the matter, step: receipt, field: allegations, kinds: [complaint, question], refused: true }
  - { id: telephone, zh: 联系电话, en: telephone, step: acceptance, field: complainant.telephone, kinds: [complaint], refused: false }
authority:
  - { role: handler, remedyUpTo: '20.00' }
  - { role: head }
reply: { written: false, approvedBy: [], completionReport: false }
retention:
  - { id: ordinary, zh: 一般, en: ordinary, years: 1, important: false }
spotChecks:
  share: '0.10'
  least: 1
  strata: [kind]
  checklist:
    - { id: door, zh: 门关了, en: the door is closed }
  by: [supervisor]
scorecard: []
kpis: [received, on-time-closing]
documents:
  - { document: reply-letter, version: 1, title: 答复函, mark: 图复 }
`;
