import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { CaseFiles } from '../../projections/case-files/case-files';
import { say } from './output';
import { beside } from './projections/beside';

interface Flags {
  readonly out: string;
  readonly reason?: string;
}

@Command({
  name: 'case-file',
  arguments: '<id>',
  description:
    '案件档案包 Writes a case with its documents, proofs and a verifier; personal data stay sealed, and files that were handed in are not enclosed, since whoever administers does not read them.',
})
export class CaseFileCommand extends CommandRunner {
  override async run([caseId = '']: string[], { out, reason }: Flags): Promise<void> {
    const madeFor = { id: userInfo().username, role: 'operator', unit: 'command-line' };
    const caseNumber = await beside(async ({ app }) => {
      const asked = { caseId, madeFor, from: 'console', reason, opened: false } as const;
      const { caseNumber: number, zip } = await app.get(CaseFiles).of(asked);
      // Nobody finds half of it under its name.
      const unfinished = `${out}.part`;
      try {
        await pipeline(zip, createWriteStream(unfinished, { mode: 0o600 }));
        await rename(unfinished, out);
      } finally {
        await rm(unfinished, { force: true });
      }
      return number;
    });
    say(`${caseNumber} is in ${out}: unzip it and run node verify.mjs, or open verify.html`);
  }

  @Option({ flags: '--reason <text>', description: 'Why a confidential case is taken out; it is recorded.' })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--out <file>', description: 'Where to.', required: true })
  out(file: string): string {
    return file;
  }
}
