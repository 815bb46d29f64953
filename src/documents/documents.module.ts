import { Global, Module } from '@nestjs/common';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DocumentPrinter } from './document-printer.port';
import { DocumentsController } from './documents.controller';
import { LogDocumentPrinter } from './log-document-printer';

/** Global: the read side asks for documents to be printed. */
@Global()
@Module({
  imports: [ComplaintsModule],
  controllers: [DocumentsController],
  providers: [{ provide: DocumentPrinter, useClass: LogDocumentPrinter }],
  exports: [DocumentPrinter],
})
export class DocumentsModule {}
