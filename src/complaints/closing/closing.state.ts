import type { Evolve } from '../../kernel/rule';
import type { Complaint } from '../complaint';
import { initialReply } from '../reply/reply.state';
import type { ClosingShapes } from './closing.events';

export const evolveClosing: Evolve<Complaint, ClosingShapes> = {
  ComplaintClosed: (state) => ({ ...state, stage: 'closed', stageBefore: state.stage }),
  ComplaintReopened: (state) => ({ ...state, stage: state.stageBefore, ...initialReply, spared: [] }),
};
