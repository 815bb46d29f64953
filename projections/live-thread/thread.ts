import { workerData } from 'node:worker_threads';
import { goBehindOthers } from '../../src/processors/behind-others';
import type { ThreadTask } from './messages';

// What gathers goes behind before all else is loaded, which is a second of work.
if ((workerData as ThreadTask).lane === 'gathering') goBehindOthers();
void import('./lead.js').then(({ beginLeading }) => beginLeading());
