import { Command, CommandRunner, Option } from 'nest-commander';
import { readConfig } from '../config';
import { loadRegimes, PACKS } from '../regimes/loading/load-regimes';
import { lint } from '../reports/linter/lint';
import { finesOfPacks } from '../reports/linter/rules/cases/fines-of-packs';
import { readReport } from '../reports/linter/texts/report-file';
import { countedByWeight, toldLines } from '../reports/linter/told-lines';
import { say } from './output';

interface Flags {
  readonly json?: boolean;
}

@Command({
  name: 'lint',
  arguments: '<file>',
  description:
    '检查总结 Finds what contradicts itself in a report (.txt .md .html .docx); exit code 1 when there is an error.',
})
export class LintCommand extends CommandRunner {
  override run([file = '']: string[], { json }: Flags = {}): Promise<void> {
    const { regimesDir } = readConfig(process.env);
    const regimes = loadRegimes(PACKS, ...(regimesDir === undefined ? [] : [regimesDir]));
    const findings = lint(readReport(file), finesOfPacks(regimes.all));
    const counts = countedByWeight(findings);
    if (json) say(JSON.stringify({ file, ...counts, findings }));
    else {
      for (const finding of findings) for (const line of toldLines(file, finding)) say(line);
      say(`${file}: ${counts.errors} error(s), ${counts.warnings} warning(s), ${counts.notes} note(s)`);
    }
    if (counts.errors > 0) process.exitCode = 1;
    return Promise.resolve();
  }

  @Option({ flags: '--json', description: 'For machines.' })
  asJson(): boolean {
    return true;
  }
}
