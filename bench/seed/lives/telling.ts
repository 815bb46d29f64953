import { Zipf, type Chance } from '../chance';

const SURNAMES = Array.from(
  '王李张陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟',
);
const FIRST = Array.from('金银宝天地山海江河湖云风雨雪春夏秋冬福寿康宁安泰和美华新长永光明星月日东西南北');
const SECOND = Array.from('源盛达隆兴旺昌顺利通发丰裕鑫悦怡佳庆瑞祥麟凤龙虎鹤鹏鸿雁松柏梅兰竹菊荷桂桐枫');
const COMPANIES = 491;
const companies = new Zipf(COMPANIES);

const OPENINGS = [
  '与单位同事一行五人前往',
  '通过手机App预订后到达',
  '带着父母和孩子来到',
  '看到宣传单上的优惠活动后去了',
  '经朋友介绍第一次来到',
  '出差期间临时选择了',
  '按照约定时间抵达',
  '办理VIP会员卡后再次光顾',
];
const CONSEQUENCES = [
  '导致行程延误',
  '造成了直接经济损失',
  '老人因此受到惊吓',
  '孩子出现过敏症状',
  '全家人的心情受到影响',
  '耽误了返程的航班',
  '多次协商没有结果',
  '至今没有任何答复',
];
const DEMANDS = [
  '要求书面道歉',
  '要求退还全部费用',
  '要求更换同型号商品',
  '要求赔偿经济损失',
  '要求依法查处',
  '要求公开说明情况',
  '希望改进服务',
  '请求尽快核实处理',
];
/** Words that hardly any complaint holds: what one searches for. */
const RARE = ['螺蛳粉', '貔貅摆件', '鳜鱼', '琵琶课程', '榫卯家具', '氮化镓充电器', '麒麟竭', '骅骝马术'];
const RARE_SHARE = 0.0005;

/** A name as it is told of others: only the surname. */
export const aPerson = (chance: Chance): string => `${chance.of(SURNAMES)}某`;

/** One of 491 companies of this kind, the first as often as the next two together. */
export function aCompany(chance: Chance, ending: string): string {
  const rank = companies.index(chance);
  const first = FIRST[rank % FIRST.length] ?? '';
  const second = SECOND[Math.floor(rank / FIRST.length) % SECOND.length] ?? '';
  return `${first}${second}${ending}`;
}

export interface Told {
  readonly narrative: string;
  readonly allegation: string;
  readonly request: string;
}

/** What is told: an opening, what happened, what came of it, and what is asked for. */
export function aStory(chance: Chance, company: string, incidents: readonly string[]): Told {
  const incident = chance.of(incidents);
  const rare = chance.in(RARE_SHARE) ? `，事关${chance.of(RARE)}` : '';
  const request = chance.of(DEMANDS);
  const order = chance.between(100_000, 999_999);
  const paid = chance.between(20, 4_000);
  const narrative =
    `${chance.of(OPENINGS)}${company}，${incident}${rare}，${chance.of(CONSEQUENCES)}。` +
    `订单号NO${order}，已支付${paid}元，${request}。`;
  return { narrative, allegation: `${incident}${rare}`, request };
}
