export * from './money';
export * from './facts/apology';
export * from './facts/closing';
export * from './facts/handling';
export * from './facts/intake';
export * from './facts/penalty';
export * from './facts/reply';
export * from './facts/routing';
