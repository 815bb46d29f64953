import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Complaints } from '../complaints/complaints';
import { Permission } from '../http/access/access';
import { Answer, Records } from '../http/answers';
import { On, type Target } from '../http/caller';
import { CancelDocument, IssueDocument } from './documents.commands';

@ApiTags('documents')
@Controller('complaints/:id/documents')
@Permission('issue-documents')
export class DocumentsController {
  constructor(private readonly complaints: Complaints) {}

  @Records('', '签发文书 Issues a document; its number is read back with `?after=`.')
  issue(@On('complaint') on: Target, @Body() command: IssueDocument): Promise<Answer> {
    return this.complaints.act(on, command);
  }

  @Records(':document/cancellation', '作废文书 Cancels a document, which keeps its number.')
  cancel(
    @On('complaint') on: Target,
    @Param('document', ParseIntPipe) document: number,
    @Body() command: CancelDocument,
  ): Promise<Answer> {
    return this.complaints.act(on, Object.assign(command, { document }));
  }
}
