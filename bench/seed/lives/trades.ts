/** What complaints of one regime are made of. Channels by the shares of the real data: web, referral, telephone, post, fax. */
export interface Trade {
  readonly regime: string;
  readonly channels: readonly (readonly [string, number])[];
  readonly categories: readonly string[];
  /** Types of respondents, with what their names end in. */
  readonly respondents: readonly (readonly [string, string])[];
  readonly declineGround: string;
  /** What it can end in, by whether something was granted; none where the regime keeps no list. */
  readonly resolutions?: { readonly granted: string; readonly explained: string };
  /** What is complained of, and the goods or services that it is about. */
  readonly incidents: readonly string[];
  readonly items: readonly string[];
  /** Whether the complaints are classified: where the rules set limits, these add facts of their own. */
  readonly classified: boolean;
  /** Whether an office reports to the one that passed the case on. */
  readonly reported: boolean;
  /** Whether respondents are fined now and then. */
  readonly fined: boolean;
}

const shares = (web: string, referral: string, telephone: string, post: string, other: string): Trade['channels'] => [
  [web, 2_233],
  [referral, 533],
  [telephone, 200],
  [post, 168],
  [other, 52],
];

/** How often each regime is complained under. */
export const TRADES: readonly (readonly [Trade, number])[] = [
  [
    {
      regime: 'tourism',
      channels: shares('web', 'transferred-in', 'hotline', 'letter', 'visit'),
      categories: [
        'agency-management',
        'ticketing',
        'service-attitude',
        'unrated-hotel',
        'transport',
        'forged-guide-card',
      ],
      respondents: [
        ['travel-agency', '旅行社有限公司'],
        ['scenic-area', '风景区'],
        ['hotel', '大酒店'],
        ['carrier', '汽车运输公司'],
      ],
      incidents: [
        '前台工作人员说话不客气，对询问爱理不理',
        '导游擅自减少景点，并强迫在购物店停留两小时',
        '房间空调漏水，多次报修无人处理',
        '司机中途甩客，行李被遗落在高速服务区',
        '合同约定四星级酒店，实际入住的是无星级旅馆',
        '门票已在App上付款，到景区却被告知订单无效',
        '餐饮标准与合同不符，八菜一汤变成了盒饭',
      ],
      items: ['丹霞两日游', '标准间住宿', '景区门票', '机场接送'],
      declineGround: 'handled-elsewhere',
      classified: true,
      reported: true,
      fined: false,
    },
    4,
  ],
  [
    {
      regime: 'market-regulation',
      channels: shares('web', 'transferred-in', 'hotline', 'letter', 'visit'),
      categories: ['quality', 'contract', 'price', 'advertising', 'counterfeit', 'after-sales', 'safety'],
      respondents: [
        ['seller', '商贸有限公司'],
        ['service-provider', '美容健身会所'],
        ['producer', '食品厂'],
        ['platform', '电子商务平台'],
      ],
      incidents: [
        '商品使用三天即出现质量问题，商家拒绝退换',
        '食品已过保质期，包装日期有涂改痕迹',
        '结账时多收了服务费，拒绝出示价目表',
        '促销宣传买一送一，付款时却说活动已经结束',
        '家具板材有刺鼻气味，甲醛检测严重超标',
        '美容院诱导贷款办卡，现门店已经关门停业',
        '手机维修后原有故障依旧，还新增了屏幕划痕',
        '预付卡余额被清零，客服电话无人接听',
      ],
      items: ['家电', '预付卡', '家具', '袋装食品', '手机维修'],
      declineGround: 'not-for-daily-life',
      resolutions: { granted: 'agreement', explained: 'mediation-ended' },
      classified: false,
      reported: true,
      fined: true,
    },
    4,
  ],
  [
    {
      regime: 'telecom',
      channels: shares('web', 'regulator', 'hotline', 'outlet', 'agent'),
      categories: ['billing', 'network', 'new-services', 'campaign', 'agents', 'service-attitude'],
      respondents: [
        ['city-outlet', '营业厅'],
        ['township-outlet', '镇营业厅'],
        ['agent', '通讯代办点'],
      ],
      incidents: [
        '宽带网络WiFi时断时续，月租照扣不误',
        '未经本人同意开通了增值业务，每月扣费十五元',
        '套餐资费与宣传不符，流量费多扣了三百元',
        '携号转网被多次拒绝，营业员态度生硬',
        '基站信号很差，家中4G无法正常通话',
        '代办点收取押金后拒不退还',
      ],
      items: ['宽带', '5G套餐', '增值业务', '手机号码'],
      declineGround: 'settled',
      resolutions: { granted: 'refunded', explained: 'explained' },
      classified: true,
      reported: false,
      fined: false,
    },
    2,
  ],
];
