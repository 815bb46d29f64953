import { Refusal } from '../../kernel/refusal';
import { fact, requireTerm, requireStandingUnit, type ComplaintRule } from '../deciding/circumstances.rules';
import { requireStageOfKind } from '../deciding/stages.rules';
import { requireRespondents } from './allegations.rules';
import type { AcceptComplaint, ClassifyComplaint, DeclineComplaint, ReceiveComplaint } from './intake.commands';

export const receive: ComplaintRule<ReceiveComplaint> = (command, _state, circumstances) => {
  const { regime, caller } = circumstances;
  const receivingUnit = command.receivingUnit ?? caller.unit;
  requireStandingUnit(receivingUnit, circumstances);
  requireTerm(regime, 'kind', regime.kinds, command.kind);
  requireTerm(regime, 'channel', regime.channels, command.channel);
  requireTerm(regime, 'category', regime.categories, command.category);
  command.respondents.forEach(({ type }, index) =>
    requireTerm(regime, `respondents.${index}.type`, regime.respondentTypes, type),
  );
  const allegations = command.allegations ?? [];
  requireRespondents(allegations, command.respondents.length);
  if (regime.signatureOnSite && command.onSite && !command.signed) throw new Refusal('signature-missing');
  return [
    fact('ComplaintReceived', {
      regime: { id: regime.id, version: regime.version },
      kind: command.kind,
      channel: command.channel,
      category: command.category,
      region: command.region,
      receivingUnit,
      complainant: command.complainant,
      partySize: command.partySize ?? 1,
      respondents: command.respondents,
      allegations,
      subject: command.subject,
      requests: command.requests ?? [],
      narrative: command.narrative,
      onSite: command.onSite ?? false,
      signed: command.signed ?? false,
      confidential: regime.confidential || (command.confidential ?? false),
      attachments: command.attachments ?? [],
      externalReference: command.externalReference,
      receipt: circumstances.receipt,
      campaigns: command.campaigns,
      replyPromisedBy: command.replyPromisedBy,
    }),
  ];
};

export const classify: ComplaintRule<ClassifyComplaint> = (command, state, { regime }) => {
  requireTerm(regime, 'kind', regime.kinds, command.kind);
  requireStageOfKind(state.stage, command.kind, regime);
  requireTerm(regime, 'category', regime.categories, command.category);
  return [
    fact('ComplaintClassified', {
      kind: command.kind,
      category: command.category,
      severity: command.severity,
      publicAttention: command.publicAttention ?? false,
    }),
  ];
};

/** A case is decided once: the lifecycle lets `accept` and `decline` begin only from 已接收. */
export const accept: ComplaintRule<AcceptComplaint> = ({ remark }) => [fact('ComplaintAccepted', { remark })];

/** Whoever is asked first (首问负责) sends nobody away: out of one's competence means handing over in person first (篇一). */
export const decline: ComplaintRule<DeclineComplaint> = ({ ground, explanation, competentBody }, state, { regime }) => {
  requireTerm(regime, 'ground', regime.declineGrounds, ground);
  const named = regime.declineGrounds.find(({ id }) => id === ground);
  if (named?.namesCompetentBody && competentBody === undefined) throw new Refusal('competent-body-missing', { ground });
  if (named?.namesCompetentBody && regime.firstResponsible && !state.handedOverInPerson) {
    throw new Refusal('warm-hand-over-missing', { ground });
  }
  return [fact('ComplaintDeclined', { ground, explanation, competentBody })];
};
