import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { ConfirmIssues, LogContact } from './contacts.commands';

@ApiTags('complaints: handling')
@Controller('complaints/:id')
@Permission('log-contacts')
export class ContactsController {
  constructor(private readonly complaints: Complaints) {}

  @Records('contacts', '联系记录 Logs a contact.')
  logContact(@On('complaint') on: Target, @Body() command: LogContact): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('issue-confirmations', '复述确认 Records that the issues were restated, and whether they are agreed.')
  confirmIssues(@On('complaint') on: Target, @Body() command: ConfirmIssues): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
