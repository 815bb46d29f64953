import { found, messagesIn } from './found';

describe('a person in two ways', () => {
  it('is found by the given name the other way round', () => {
    const text = '深圳游客王小明与单位同事一行5人到景区游玩。致电王明小先生，他表示接受处理意见。';
    expect(found(text)).toEqual(['permuted-names warning 王明小']);
    expect(messagesIn(text)).toEqual(['“王明小”与“王小明”用字相同而顺序不同：是否同一人']);
  });

  it.each([
    ['游客王小清与同事游玩。致电王小青女士，她表示接受。', '王小青', '王小清'],
    ['投诉人张伟，来电反映。回访张玮，表示满意。', '张玮', '张伟'],
    ['游客徐小明投诉。致电许小明先生，他表示接受。', '许小明', '徐小明'],
  ])('is found by a character of the same sound: %s', (text, second, first) => {
    expect(found(text)).toEqual([`homophone-names warning ${second}`]);
    expect(messagesIn(text)).toEqual([`“${second}”与“${first}”读音相同而用字不同：是否同一人`]);
  });

  it('is found by a title that another family name bore in the same case', () => {
    const text = '三、投诉酒店一宗\n东莞张老师与香港游客何先生等一行3人准备入住。8月29日致电赵老师，他表示接受。';
    expect(found(text)).toEqual(['titled-names warning 赵老师']);
    expect(messagesIn(text)).toEqual(['回访的“赵老师”在本案中未曾出现，前文为“张老师”：是否同一人']);
  });

  it.each([
    '游客王小明投诉。致电王小明先生，他表示接受。',
    '游客王小明与王小红投诉。致电王小红女士。',
    '张老师与赵老师一行3人准备入住。8月29日致电赵老师，他表示接受。',
    '1、张老师投诉态度。已回复。\n2、赵老师投诉票价。致电赵老师，他表示接受。',
    '2、张老师投诉票价。致电何先生，他表示接受。',
    '投诉人高兴地表示满意，兴高采烈。',
    '游客王小明投诉。游客王小军投诉。', // no sound in common
    '对谢某处罚款；对黄某处罚款。', // a pseudonym is no name
    '游客李清与李静各投诉一次。致电李清先生。',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a place in two ways', () => {
  it('is found by a character more or less in the name of an establishment', () => {
    const text = '到城北区大青云山酒店准备入住，投诉大青云酒店态度不好。';
    expect(found(text)).toEqual(['place-names warning 大青云山酒店']);
    expect(messagesIn(text)).toEqual(['“大青云山”与“大青云”只差一字：是否同一处']);
  });

  it('is found by a mountain with and without its size', () => {
    expect(found('到青云山游玩，要求青云山退款。另一宗在大青云山发生。')).toEqual(['place-names note 大青云山']);
  });

  it('is no other mountain in the name of a hotel, unless that is written in two ways itself', () => {
    const text = '到青云山游玩，要求青云山退款。游客入住，对大青云山酒店不满。';
    expect(found(text)).toEqual([]);
    expect(found(`${text}到大青云酒店投诉。`)).toEqual([
      'place-names warning 大青云山酒店',
      'place-names note 大青云山',
    ]);
  });

  it.each([
    '投诉大青云酒店，由大青云酒店道歉。',
    '投诉青云大酒店，又投诉白云大酒店。',
    '市烟草公司与市烟草分公司各一件。',
    '第一中心医院与第二中心医院各一件。',
    '城北市场与城南市场各一件。',
    '大峡谷景区与丹山景区各一件。',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
