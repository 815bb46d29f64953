export * from './acts/apology';
export * from './acts/closing';
export * from './acts/handling';
export * from './acts/intake';
export * from './acts/leadership';
export * from './acts/penalty';
export * from './acts/reply';
export * from './acts/routing';
