import { hiddenName, hidingNames } from '../../src/reports/writing/shown-names.rules';

describe('a name that is not to be told', () => {
  it.each([
    ['王小明', '王某'],
    ['欧阳小红', '欧阳某'],
    ['谢某', '谢某'],
    ['邓某某', '邓某某'],
    ['John Smith', 'J***'],
  ])('%s is %s', (name, hidden) => expect(hiddenName(name)).toBe(hidden));

  it('is hidden wherever it stands, the longer one first', () => {
    expect(hidingNames(['王小', '王小明'])('王小明和王小带团')).toBe('王某和王某带团');
  });
});
