import { ArchiveComplaint, LiftHold, PlaceHold } from '../../../../src/complaints/archiving/archiving.commands';
import { code, ordinal, text } from '../kinds';
import { form, type Form } from './form';

export const archivingForms: readonly Form[] = [
  form(ArchiveComplaint, { retention: code }),
  form(PlaceHold, { reason: text(1000) }, { legalBasis: text(500) }),
  form(LiftHold, { reason: text(1000) }, { hold: ordinal }),
];
