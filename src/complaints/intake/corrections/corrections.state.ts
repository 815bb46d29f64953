import type { Evolve } from '../../../kernel/rule';
import type { Complaint } from '../../complaint';
import { corrected } from './corrected.events';
import { isPersonalRecord, type CorrectionShapes } from './corrections.events';

export const evolveCorrections: Evolve<Complaint, CorrectionShapes> = {
  RecordCorrected: (state, correction) => {
    const { field } = correction;
    if (!isPersonalRecord(field)) return { ...state, ...corrected(state, correction) };
    return state.stated.includes(field) ? state : { ...state, stated: [...state.stated, field] };
  },
};
