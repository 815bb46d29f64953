import { newComplaint, type Complaint } from '../../complaints/complaint';
import type { ComplaintEventType } from '../../complaints/complaint.events';
import { applyToComplaint } from '../../complaints/complaint.subject';
import { dayOf } from '../../kernel/day';
import type { RecordedEvent } from '../../kernel/event';
import type { CaseAccount } from './case-account';
import { courseAfter, newCourse, type CourseOfCase } from './course-of-case.state';

/** The account of a case from its facts, in their order; those after the position of the report are not given. */
export function accountOf(events: readonly RecordedEvent[]): CaseAccount {
  let state: Complaint = newComplaint;
  let course = newCourse;
  for (const event of events) {
    state = applyToComplaint(state, event);
    course = courseAfter(course, event.type as ComplaintEventType, event.data, event.meta.occurredAt);
  }
  return accountIn(state, course);
}

function accountIn(state: Complaint, course: CourseOfCase): CaseAccount {
  const { file } = state;
  const { executedOn, satisfaction, outcome, typical, quality, payments } = course;
  return {
    regime: state.regime,
    receivedOn: dayOf(state.receivedAt),
    channel: state.channel,
    category: state.category,
    partySize: state.partySize,
    respondents: state.respondents.map(({ type, name }) => ({ type, name })),
    allegations: state.allegations.map(({ respondent, text }, index) => {
      const found = file.findings.find(({ allegation }) => allegation === index + 1);
      const { finding, responsibility, explanation } = found ?? {};
      return { respondent, text, ...(found && { finding, responsibility, explanation }) };
    }),
    requests: state.requests,
    transfers: file.handOvers.map(({ to, basis, on }) => ({ to, basis, on })),
    apologies: file.apologies.map(({ onBehalfOf, reason, form }, index) => ({
      onBehalfOf,
      reason,
      form,
      on: course.apologisedOn[index] ?? '',
    })),
    remedies: file.remedies.map(({ remedy, type, description, amount, expiresOn, performed }) => {
      const { approval, accepted } = state.remedies[remedy - 1] ?? {};
      const dropped = approval === 'awaited' || approval === 'rejected' || accepted === false;
      const proposedOn = course.proposedOn[remedy - 1] ?? '';
      return { remedy, type, description, amount, expiresOn, proposedOn, performed, dropped };
    }),
    fines: file.fines.map(({ respondent, decisionNumber, legalBasis, fine }) => {
      return { respondent, decisionNumber, legalBasis, fine };
    }),
    confiscations: file.confiscations.map(
      ({ respondent, decisionNumber, legalBasis, original, rate, rateOn, confiscated }) => {
        return { respondent, decisionNumber, legalBasis, original, rate, rateOn, confiscated };
      },
    ),
    orders: [
      ...file.corrections.map(({ respondent, decisionNumber, legalBasis, correction: what, due: until }) => {
        return { order: 'correction' as const, respondent, decisionNumber, legalBasis, what, until };
      }),
      ...file.suspensions.map(({ respondent, decisionNumber, legalBasis, activity: what, until }) => {
        return { order: 'suspension' as const, respondent, decisionNumber, legalBasis, what, until };
      }),
    ],
    spared: file.spared.map(({ respondent, reason }) => ({ respondent, reason })),
    payments,
    quality,
    ...(executedOn !== undefined && { executedOn }),
    ...(satisfaction !== undefined && { satisfaction }),
    ...(outcome !== undefined && { outcome }),
    ...(typical !== undefined && { typical }),
    ...(file.closedOn !== undefined && { closedOn: file.closedOn }),
  };
}
