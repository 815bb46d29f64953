import { ArchiveComplaint, LiftHold, PlaceHold } from '../../../../src/complaints/archiving/archiving.commands';
import { DecideErasure, ProposeErasure } from '../../../../src/complaints/archiving/erasure.commands';
import {
  LiftRestriction,
  RestrictProcessing,
} from '../../../../src/complaints/archiving/restriction/restriction.commands';
import { code, flag, oneOf, ordinal, text } from '../kinds';
import { form, type Form } from './form';

export const archivingForms: readonly Form[] = [
  form(ArchiveComplaint, { retention: code }),
  form(PlaceHold, { reason: text(1000) }, { legalBasis: text(500) }),
  form(LiftHold, { reason: text(1000) }, { hold: ordinal }),
  form(ProposeErasure, { ground: oneOf('retention-ended', 'on-request') }, { basis: text(500) }),
  form(DecideErasure, { approved: flag }, { erasure: ordinal, reason: text(1000) }),
  form(RestrictProcessing, { reason: text(1000) }, { basis: text(500) }),
  form(LiftRestriction, { reason: text(1000) }),
];
