import { ConductController } from './conduct/conduct.controller';
import { ContactsController } from './contacts/contacts.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { HandlingController } from './handling.controller';
import { NegotiationController } from './negotiation/negotiation.controller';
import { RemediesController } from './remedies/remedies.controller';

export const handlingControllers = [
  ContactsController,
  EvidenceController,
  NegotiationController,
  HandlingController,
  RemediesController,
  ConductController,
];
