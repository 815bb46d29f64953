import { Global, Module, type DynamicModule, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Vault } from '../vault/vault';
import { AttachmentStore } from './attachment-store';
import { AttachmentsController } from './attachments.controller';
import { KeptFiles } from './kept-files.port';
import { GivenFiles } from './given-files.port';
import { StoredFiles } from './stored-files.port';

const TIDIED_EVERY_MS = 60 * 60 * 1000;

/** Global: commands that name attachments ask whether they are stored. */
@Global()
@Module({})
export class AttachmentsModule implements OnModuleInit, OnModuleDestroy {
  private tidying: NodeJS.Timeout | undefined;

  constructor(private readonly store: AttachmentStore) {}

  /** `folder` is made when the first file comes. */
  static of(folder: string): DynamicModule {
    const useFactory = ({ handedIn }: Vault): AttachmentStore => new AttachmentStore(folder, handedIn);
    return {
      module: AttachmentsModule,
      controllers: [AttachmentsController],
      providers: [
        { provide: AttachmentStore, useFactory, inject: [Vault] },
        { provide: StoredFiles, useExisting: AttachmentStore },
        { provide: GivenFiles, useExisting: AttachmentStore },
        { provide: KeptFiles, useExisting: AttachmentStore },
      ],
      exports: [StoredFiles, GivenFiles, KeptFiles],
    };
  }

  onModuleInit(): Promise<void> {
    // What cannot be tidied now is tidied an hour later.
    this.tidying = setInterval(() => void this.store.tidy().catch(() => undefined), TIDIED_EVERY_MS).unref();
    return this.store.tidy();
  }

  onModuleDestroy(): void {
    clearInterval(this.tidying);
  }
}
