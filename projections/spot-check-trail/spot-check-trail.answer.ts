import { ApiProperty } from '@nestjs/swagger';
import { Page } from '../reading/page';

export class ChecklistItemAnswer {
  @ApiProperty() item!: string;
  @ApiProperty() answer!: string;
  @ApiProperty({ required: false, description: 'What the answer rests on.' }) evidence?: string;
  @ApiProperty({ required: false, type: [String], description: 'SHA-256 of files.' }) files?: readonly string[];
}

export class CallBackOfCheck {
  @ApiProperty() reached!: boolean;
  @ApiProperty({ required: false }) confirms?: boolean;
}

/** What was ordered because of a case, and what became of it. */
export class OrderedBecauseOfIt {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() what!: string;
  @ApiProperty({ enum: ['ordered', 'reported', 'done'] }) stage!: string;
  @ApiProperty({ format: 'date-time' }) due!: string;
  @ApiProperty({ type: 'integer', description: 'How often it was overdue.' }) overdue!: number;
  @ApiProperty({ type: 'integer', description: 'How often the result was refused.' }) refused!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt!: string | null;
}

/** One case in one round: drawn when, by whom, on which criteria; checked by whom; found what. */
export class TrailItem {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) criteria!: object;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ type: [String], description: 'What the cases of its stratum have in common.' })
  stratum!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'Place in the stratum, from 1.' }) rank!: number;
  @ApiProperty({ type: 'integer', description: 'Place among all that were drawn or stood in, from 1.' })
  ordinal!: number;
  @ApiProperty({ format: 'date-time' }) drawnAt!: string;
  @ApiProperty() drawnBy!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The case that stands in for it.' })
  replacedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) replacedBecause!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) checkedBy!: string | null;
  @ApiProperty({ type: [ChecklistItemAnswer], nullable: true }) checklist!: readonly ChecklistItemAnswer[] | null;
  @ApiProperty({ type: CallBackOfCheck, nullable: true }) callBack!: CallBackOfCheck | null;
  @ApiProperty({ type: Boolean, nullable: true }) consistent!: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit that held the case then.' }) unit!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) contestedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) contestedBecause!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) checkedAgainAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) checkedAgainBy!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'What was found first, where somebody looked again.' })
  consistentBefore!: boolean | null;
  @ApiProperty({ type: String, nullable: true }) remarks!: string | null;
  @ApiProperty({ type: [OrderedBecauseOfIt], description: '责令整改 that name this case and this round.' })
  rectifications!: OrderedBecauseOfIt[];
}

export class TrailPage extends Page {
  @ApiProperty({ type: [TrailItem] }) items!: TrailItem[];
}

export class StratumItem {
  @ApiProperty({ type: [String] }) key!: readonly string[];
  @ApiProperty({ type: 'integer' }) size!: number;
  @ApiProperty({ type: 'integer' }) quota!: number;
}

export class ExclusionItem {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() reason!: string;
}

export class RandomnessItem {
  @ApiProperty() source!: string;
  @ApiProperty({ format: 'date-time' }) publishedFrom!: string;
}

export class RoundItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() title!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) criteria!: object;
  @ApiProperty({ description: 'Position of the log at which the frame was taken.' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) size!: number;
  @ApiProperty({ type: 'integer' }) frameSize!: number;
  @ApiProperty() frameHash!: string;
  @ApiProperty({ enum: ['rfc6962', 'joined'] }) hashing!: string;
  @ApiProperty({ type: [String], description: 'What the frame is divided by.' }) stratifiedBy!: readonly string[];
  @ApiProperty({ type: [StratumItem] }) strata!: readonly StratumItem[];
  @ApiProperty({ type: String, nullable: true, description: 'Regime whose rule gave the quotas.' })
  quotasOf!: string | null;
  @ApiProperty({ type: [ExclusionItem] }) exclusions!: readonly ExclusionItem[];
  @ApiProperty({ type: 'integer' }) substituted!: number;
  @ApiProperty({ type: String, nullable: true }) seedCommitment!: string | null;
  @ApiProperty({ type: RandomnessItem, nullable: true }) randomness!: RandomnessItem | null;
  @ApiProperty({ type: String, nullable: true, description: 'Told with the draw.' }) seed!: string | null;
  @ApiProperty({ format: 'date-time' }) plannedAt!: string;
  @ApiProperty() plannedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) drawnAt!: string | null;
  @ApiProperty({ type: 'integer' }) checked!: number;
  @ApiProperty({ type: 'integer' }) consistent!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) concludedAt!: string | null;
}

export class RoundList {
  @ApiProperty({ type: [RoundItem] }) items!: RoundItem[];
}
