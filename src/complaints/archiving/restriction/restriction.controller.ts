import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { LiftRestriction, RestrictProcessing } from './restriction.commands';

const EFFECT =
  'Until it is lifted the personal data of the closed case are kept and not used: they are shown only to 单位负责人, 分管领导 and 审计 who say why, each look recorded; ' +
  'nobody finds the case by them, no fact tells more of the persons, the case is not handled again and nothing is erased. Complainants still see what is theirs.';

@ApiTags('complaints: archiving')
@Controller('complaints/:id/restriction')
@Permission('restrict-processing')
export class RestrictionController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', `限制处理 Restricts the processing of the personal data of a case (个人信息保护法 47). ${EFFECT}`)
  restrict(@On('complaint') on: Target, @Body() command: RestrictProcessing): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('lifting', '解除限制处理 Lifts the restriction.')
  lift(@On('complaint') on: Target, @Body() command: LiftRestriction): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
