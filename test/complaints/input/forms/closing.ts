import { CloseComplaint, ReopenComplaint } from '../../../../src/complaints/closing/closing.commands';
import {
  DecideReview,
  MarkTypical,
  RequestReview,
  ReviewQuality,
} from '../../../../src/complaints/closing/evaluation.commands';
import { code, flag, objects, oneOf, text } from '../kinds';
import { form, type Form } from './form';

export const closingForms: readonly Form[] = [
  form(
    CloseComplaint,
    { outcome: oneOf('settled', 'explained', 'penalised', 'terminated', 'withdrawn', 'declined') },
    {
      resolution: code,
      settledAt: oneOf('province', 'city', 'county', 'department', 'site', 'company'),
      waived: objects(0, 50, { record: code, reason: text(500) }),
      answeredInTime: flag,
      remark: text(1000),
    },
  ),
  form(ReopenComplaint, { reason: text(1000) }),
  form(RequestReview, { reason: text(5000) }),
  form(DecideReview, { decision: oneOf('supported', 'explained', 'not-supported'), explanation: text(5000) }),
  form(ReviewQuality, { points: objects(1, 50, { shortcoming: text(1000), improvement: text(1000) }) }),
  form(MarkTypical, { reason: text(1000) }, { lesson: text(2000) }),
];
