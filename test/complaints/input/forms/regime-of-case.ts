import { MoveToRegime } from '../../../../src/complaints/regime-of-case/regime-of-case.commands';
import { code, count, text } from '../kinds';
import { form, type Form } from './form';

export const regimeOfCaseForms: readonly Form[] = [
  form(MoveToRegime, { regime: code, reason: text(1000) }, { version: count(1, 1000) }),
];
