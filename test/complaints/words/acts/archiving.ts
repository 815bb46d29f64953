import { ArchiveComplaint, LiftHold, PlaceHold } from '../../../../src/complaints/archiving/archiving.commands';
import { DecideErasure, ProposeErasure } from '../../../../src/complaints/archiving/erasure.commands';
import {
  LiftRestriction,
  RestrictProcessing,
} from '../../../../src/complaints/archiving/restriction/restriction.commands';
import type { Attempt } from '../../../support/given';
import { act } from './giving';

export const archive = act(ArchiveComplaint, { retention: 'ordinary' });
export const placeHold = act(PlaceHold, { reason: '行政复议期间' });
export const liftHold = act(LiftHold, { hold: 1, reason: '复议终结' });
export const proposeErasure = act(ProposeErasure, { ground: 'on-request', basis: '个人信息保护法 第四十七条' });
/** By a head other than who proposes an erasure when nothing is said. */
export const decideErasure = (said: Parameters<typeof decide>[0] = {}): Attempt =>
  decide({ clerk: 'head-9', as: 'head', ...said });
/** By a head when nothing is said. */
export const restrict = (said: Parameters<typeof restricting>[0] = {}): Attempt =>
  restricting({ clerk: 'head-9', as: 'head', ...said });
const restricting = act(RestrictProcessing, { reason: '保存期限未届满', basis: '个人信息保护法 第四十七条' });
export const liftRestriction = (said: Parameters<typeof lifting>[0] = {}): Attempt =>
  lifting({ clerk: 'head-9', as: 'head', ...said });
const lifting = act(LiftRestriction, { reason: '保存期限已届满' });
const decide = act(DecideErasure, { erasure: 1, approved: true });
