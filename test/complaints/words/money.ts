export const yuan = (amount: string) => ({ amount, currency: 'CNY' });
export const hongKongDollars = (amount: string) => ({ amount, currency: 'HKD' });
