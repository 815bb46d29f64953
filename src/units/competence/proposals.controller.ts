import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { Code, Text } from '../../validation/fields';
import { UNIT_LEVELS } from '../unit.events';
import { GROUNDS, type CompetentUnit } from './competence.rules';
import { Proposals, type ReasonedProposal } from './proposals';

export class ProposalQuery {
  @Code({ example: 'consumer-affairs' }) regime!: string;
  @Code({ example: 'service-attitude' }) category!: string;
  @Text({ max: 40, example: '440232', about: 'Region code (GB/T 2260).' }) region!: string;
  @Text({ optional: true, max: 100, about: 'Position of a fact: the answer is at least as new.' }) after?: string;
}

export class CompetentUnitAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: UNIT_LEVELS }) level!: string;
  @ApiProperty({ description: 'The region that it is competent for.' }) region!: string;
  @ApiProperty({ enum: GROUNDS, description: 'What makes it competent: the category, its regime, or every matter.' })
  ground!: string;
}

export class ProposalReason {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ProposalAnswer {
  @ApiProperty({ enum: ['proposed', 'tie', 'none'] }) outcome!: string;
  @ApiProperty({
    type: CompetentUnitAnswer,
    nullable: true,
    description: 'The lowest competent unit; null for a tie or none.',
  })
  unit!: CompetentUnitAnswer | null;
  @ApiProperty({ type: [CompetentUnitAnswer], description: 'Units equally competent, or competent at a higher level.' })
  others!: CompetentUnitAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'The lowest unit above all those of a tie.' })
  superior!: string | null;
  @ApiProperty({ type: ProposalReason }) reason!: ProposalReason;
}

@ApiTags('units')
@Controller('units/proposal')
@Permission('read-organisation')
export class ProposalsController {
  constructor(private readonly proposals: Proposals) {}

  @Get()
  @Answers('建议承办单位 The lowest competent unit for a matter, with the reason; an officer decides.', ProposalAnswer)
  @ApiUnprocessableEntityResponse(problem('The regime or the category is not known.'))
  async propose(@Query() { after, ...matter }: ProposalQuery): Promise<ProposalAnswer> {
    return answerOf(await this.proposals.propose(matter, after));
  }
}

function answerOf({ proposal, reason }: ReasonedProposal): ProposalAnswer {
  const none = { outcome: proposal.outcome, unit: null, others: [], superior: null, reason };
  switch (proposal.outcome) {
    case 'proposed':
      return { ...none, unit: unitOf(proposal.unit), others: proposal.others.map(unitOf) };
    case 'tie':
      return { ...none, others: proposal.units.map(unitOf), superior: proposal.superior ?? null };
    case 'none':
      return none;
  }
}

const unitOf = ({ unit: { code, name, level }, region, ground }: CompetentUnit): CompetentUnitAnswer => ({
  code,
  name,
  level,
  region,
  ground,
});
