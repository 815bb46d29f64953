import { idBegunBy } from '../../src/commands/envelope';

const caller = { id: 'clerk-1', role: 'handler', unit: 'bureau' };

describe('the id of what a command begins', () => {
  // By another implementation of RFC 9562, version 5: who sends a command again after years finds what it began.
  it.each([
    ['complaint', 'fdc81bc7-2de4-5371-879a-0e6304bea360'],
    ['spotcheck', '37e4c4f7-e8d3-5f70-bacb-93efe12677ae'],
  ])('is that of kind, caller and key, for ever: %s', (kind, id) => {
    expect(idBegunBy(kind, { caller, key: 'k-7' })).toBe(id);
  });

  it('is another one for another caller or key, and each time without a key', () => {
    const ids = [
      idBegunBy('complaint', { caller, key: 'k-7' }),
      idBegunBy('complaint', { caller: { ...caller, id: 'clerk-2' }, key: 'k-7' }),
      idBegunBy('complaint', { caller, key: 'k-8' }),
      idBegunBy('complaint', { caller }),
      idBegunBy('complaint', { caller }),
    ];
    expect(new Set(ids).size).toBe(5);
  });
});
