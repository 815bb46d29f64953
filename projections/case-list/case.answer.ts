import { ApiProperty } from '@nestjs/swagger';
import { STAGES, type Stage } from '../../src/complaints/lifecycle';
import { DEMAND_GROUNDS, type DemandGround } from '../../src/complaints/handling/conduct/conduct.events';
import { FINDINGS, REMEDY_TYPES, type Finding, type RemedyType } from '../../src/complaints/handling/handling.events';
import { MoneyField } from '../../src/validation/fields';

/** A case in a list: nothing personal in it. */
export class CaseItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    description: 'Gapless per receiving unit and year, in the order of the log.',
    example: 'shaoguan-2010-00012',
  })
  caseNumber!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: STAGES }) stage!: Stage;
  @ApiProperty({ example: 'consumer-affairs@1' }) regime!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() channel!: string;
  @ApiProperty() category!: string;
  @ApiProperty() region!: string;
  @ApiProperty() receivingUnit!: string;
  @ApiProperty() holder!: string;
  @ApiProperty({ type: String, nullable: true }) handler!: string | null;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) outcome!: string | null;
  @ApiProperty({ type: [String] }) respondents!: string[];
  @ApiProperty() confidential!: boolean;
  @ApiProperty({ type: 'integer', description: '人次' }) partySize!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The case that is handled instead.' })
  duplicateOf!: string | null;
  @ApiProperty({
    required: false,
    description: 'True when the case was set aside: what was recorded since is missing here.',
  })
  incomplete?: boolean;
}

export class ComplainantAnswer {
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ required: false }) telephone?: string;
  @ApiProperty({ required: false }) address?: string;
  @ApiProperty({ required: false }) idNumber?: string;
}

export class RepresentativeAnswer {
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) telephone?: string;
}

export class SubjectAnswer {
  @ApiProperty({ required: false }) item?: string;
  @ApiProperty({ required: false, format: 'date' }) consumedOn?: string;
  @ApiProperty({ type: MoneyField, required: false }) amount?: { readonly amount: string; readonly currency: string };
}

export class RespondentAnswer {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty() type!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) region?: string;
}

export class AllegationAnswer {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ type: 'integer' }) respondent!: number;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: FINDINGS, required: false }) finding?: Finding;
}

export class RemedyAnswer {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ enum: REMEDY_TYPES }) type!: RemedyType;
  @ApiProperty() description!: string;
  @ApiProperty({ type: MoneyField, required: false }) amount?: { readonly amount: string; readonly currency: string };
  @ApiProperty({ enum: ['awaited', 'approved', 'rejected'], required: false }) approval?:
    'awaited' | 'approved' | 'rejected';
  @ApiProperty({ required: false, description: 'What the complainant said to it; none before they said anything.' })
  accepted?: boolean;
  @ApiProperty() performed!: boolean;
}

export class DeclinedDemandAnswer {
  @ApiProperty() demand!: string;
  @ApiProperty({ enum: DEMAND_GROUNDS }) ground!: DemandGround;
  @ApiProperty() reason!: string;
}

/** One case with what was said and found. */
export class CaseDetail extends CaseItem {
  @ApiProperty({ description: 'Position of the newest fact of the case.' }) position!: string;
  @ApiProperty({ type: String, nullable: true }) resolution!: string | null;
  @ApiProperty({ type: String, nullable: true }) severity!: string | null;
  @ApiProperty() publicAttention!: boolean;
  @ApiProperty({ type: String, nullable: true }) satisfaction!: string | null;
  @ApiProperty({ type: String, nullable: true }) externalReference!: string | null;
  @ApiProperty({ type: 'integer' }) handOvers!: number;
  @ApiProperty({ type: 'integer' }) apologies!: number;
  @ApiProperty({ type: 'integer' }) penalties!: number;
  @ApiProperty({ type: 'integer', description: 'Correction orders and suspensions.' }) orders!: number;
  @ApiProperty({ type: 'integer' }) urgings!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Due date of the newest urging.' })
  urgedUntil!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '包案: the leader who answers for the case.' })
  takenBy!: string | null;
  @ApiProperty() reviewPending!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Decision on the newest review.' })
  reviewDecision!: string | null;
  @ApiProperty({ description: '典型案例' }) typical!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day on which it must be kept.' })
  keptUntil!: string | null;
  @ApiProperty({ type: 'integer', description: 'Legal holds that are not lifted.' }) holds!: number;
  @ApiProperty({ description: 'Whether its personal data are kept and not used (限制处理).' }) restricted!: boolean;
  @ApiProperty({ description: 'Whether the personal data of the case are gone.' }) erased!: boolean;
  @ApiProperty({ type: 'integer', description: 'How often somebody was reached.' }) contacts!: number;
  @ApiProperty({ type: 'integer' }) evidence!: number;
  @ApiProperty({ type: 'integer' }) staffActions!: number;
  @ApiProperty({ type: 'integer', description: 'Examinations under way; the clock stands still.' })
  openExaminations!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextContactAt!: string | null;
  @ApiProperty({ type: ComplainantAnswer, nullable: true }) complainant!: ComplainantAnswer | null;
  @ApiProperty({ type: String, nullable: true }) narrative!: string | null;
  @ApiProperty({ type: [RepresentativeAnswer] }) representatives!: RepresentativeAnswer[];
  @ApiProperty({ type: SubjectAnswer, nullable: true }) subject!: SubjectAnswer | null;
  @ApiProperty({ type: [String] }) campaigns!: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) replyPromisedBy!: string | null;
  @ApiProperty({ description: 'Whether something was asked of the complainant and has not come.' })
  supplementAwaited!: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Of a suggestion: whether it was adopted.' })
  suggestionAdopted!: boolean | null;
  @ApiProperty({ type: [String] }) requests!: string[];
  @ApiProperty({ type: [DeclinedDemandAnswer] }) declinedDemands!: DeclinedDemandAnswer[];
  @ApiProperty({ type: [RespondentAnswer] }) respondentList!: RespondentAnswer[];
  @ApiProperty({ type: [AllegationAnswer] }) allegations!: AllegationAnswer[];
  @ApiProperty({ type: [RemedyAnswer] }) remedies!: RemedyAnswer[];
  @ApiProperty({ type: [String], description: 'Such as a fine outside of the statutory range.' }) warnings!: string[];
}
