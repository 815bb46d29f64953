import { ArchiveComplaint, LiftHold, PlaceHold } from '../../../../src/complaints/archiving/archiving.commands';
import { act } from './giving';

export const archive = act(ArchiveComplaint, { retention: 'ordinary' });
export const placeHold = act(PlaceHold, { reason: '行政复议期间' });
export const liftHold = act(LiftHold, { hold: 1, reason: '复议终结' });
