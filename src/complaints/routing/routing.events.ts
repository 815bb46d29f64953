import type { PersonalFields } from '../../kernel/event';
import type { Day } from '../../kernel/day';
import { DISPUTE_PERSONAL_FIELDS, type DisputeShapes } from './disputes/disputes.events';
import { HANDLER_PERSONAL_FIELDS, type HandlerShapes } from './handlers/handlers.events';

export const TRANSFER_BASES = ['territorial', 'level', 'subject', 'instructed', 'respondent'] as const;
export type TransferBasis = (typeof TRANSFER_BASES)[number];

interface TransferShapes {
  ComplaintTransferred: {
    /** Ordinal of this hand-over of the case, from 1. */
    readonly ordinal: number;
    readonly from: string;
    readonly to: string;
    readonly basis: TransferBasis;
    readonly reportBackBy?: Day;
    readonly requirements?: string;
    readonly attachments: number;
    readonly pages: number;
  };
  TransferAcknowledged: { readonly ordinal: number; readonly by: string };
  TransferReturned: { readonly ordinal: number; readonly from: string; readonly to: string; readonly reason: string };
}

export type RoutingShapes = TransferShapes & DisputeShapes & HandlerShapes;

/** Which fields are personal data, to be sealed before the log; a new event must say so. */
export const ROUTING_PERSONAL_FIELDS = {
  ComplaintTransferred: [],
  TransferAcknowledged: [],
  TransferReturned: [],
  ...DISPUTE_PERSONAL_FIELDS,
  ...HANDLER_PERSONAL_FIELDS,
} as const satisfies PersonalFields<RoutingShapes>;
