import { Apologize } from '../../../../src/complaints/apology/apology.commands';
import { flag, oneOf, ordinal, text } from '../kinds';
import { form, type Form } from './form';

export const apologyForms: readonly Form[] = [
  form(
    Apologize,
    {
      by: text(200),
      onBehalfOf: text(200),
      reason: text(1000),
      form: oneOf('oral', 'telephone', 'in-person', 'written', 'public'),
    },
    { accepted: flag, respondent: ordinal },
  ),
];
