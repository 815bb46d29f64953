/** An amount in whole fen; throws when it is not written with two decimals. */
export const fen = (amount: string): bigint => {
  if (!/^\d+\.\d{2}$/.test(amount)) throw new Error(`${amount} is not written with two decimals`);
  return BigInt(amount.replace('.', ''));
};

export const sum = (amounts: ReadonlyMap<unknown, bigint>): bigint => [...amounts.values()].reduce((a, b) => a + b, 0n);
