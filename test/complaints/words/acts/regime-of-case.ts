import { MoveToRegime } from '../../../../src/complaints/regime-of-case/regime-of-case.commands';
import { act } from './giving';

/** From the practice of one office (篇二) to the public law on the same complaints. */
export const moveToRegime = act(MoveToRegime, { regime: 'tourism-complaints', reason: '适用旅游投诉处理办法' });
