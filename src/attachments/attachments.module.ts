import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AttachmentStore } from './attachment-store';
import { AttachmentsController } from './attachments.controller';
import { KeptFiles } from './kept-files.port';
import { GivenFiles } from './given-files.port';
import { StoredFiles } from './stored-files.port';

/** Global: commands that name attachments ask whether they are stored. */
@Global()
@Module({})
export class AttachmentsModule implements OnModuleInit {
  constructor(private readonly store: AttachmentStore) {}

  /** `folder` is made when the first file comes. */
  static of(folder: string): DynamicModule {
    return {
      module: AttachmentsModule,
      controllers: [AttachmentsController],
      providers: [
        { provide: AttachmentStore, useFactory: () => new AttachmentStore(folder) },
        { provide: StoredFiles, useExisting: AttachmentStore },
        { provide: GivenFiles, useExisting: AttachmentStore },
        { provide: KeptFiles, useExisting: AttachmentStore },
      ],
      exports: [StoredFiles, GivenFiles, KeptFiles],
    };
  }

  onModuleInit(): Promise<void> {
    return this.store.tidy();
  }
}
