import { apologyForms } from './forms/apology';
import { archivingForms } from './forms/archiving';
import { clockForms } from './forms/clock';
import { closingForms } from './forms/closing';
import { documentsForms } from './forms/documents';
import { handlingForms } from './forms/handling';
import { intakeForms } from './forms/intake';
import { leadershipForms } from './forms/leadership';
import { penaltyForms } from './forms/penalty';
import { regimeOfCaseForms } from './forms/regime-of-case';
import { replyForms } from './forms/reply';
import { routingForms } from './forms/routing';
import { unitsForms } from './forms/units';
import type { Form } from './forms/form';

/** Every command there is, as the forms of the office prescribe it. */
export const forms: readonly Form[] = [
  ...intakeForms,
  ...routingForms,
  ...handlingForms,
  ...apologyForms,
  ...penaltyForms,
  ...leadershipForms,
  ...clockForms,
  ...regimeOfCaseForms,
  ...replyForms,
  ...closingForms,
  ...documentsForms,
  ...archivingForms,
  ...unitsForms,
];
