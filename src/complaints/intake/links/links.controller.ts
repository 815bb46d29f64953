import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../http/access/access';
import { Answer, Records } from '../../../http/answers';
import { On, type Target } from '../../../http/caller';
import { Complaints } from '../../complaints';
import { FormGroup, LinkDuplicate, UnlinkDuplicate } from './links.commands';

@ApiTags('complaints: intake')
@Controller('complaints/:id')
@Permission('decide-on-acceptance')
export class LinksController {
  constructor(private readonly complaints: Complaints) {}

  @Records('duplicates', '标记重复投诉 Links the case as a duplicate of another.')
  link(@On('complaint') on: Target, @Body() command: LinkDuplicate): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('duplicates/removal', '取消重复标记 Takes the link back.')
  unlink(@On('complaint') on: Target, @Body() command: UnlinkDuplicate): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records('groups', '共同投诉 Records the group and who represents it.')
  formGroup(@On('complaint') on: Target, @Body() command: FormGroup): Promise<Answer> {
    return this.complaints.act(on, command);
  }
}
