import { goBehindOthers } from '../../src/processors/behind-others';

// Before all else is loaded: that is a second of work, in which commands and answers would wait.
goBehindOthers();
void import('./load.js').then(({ beginLoading }) => beginLoading());
