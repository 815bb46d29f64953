import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Command, CommandRunner, Option } from 'nest-commander';
import { readConfig } from '../config';
import { openInstallation } from '../installation';
import { isDay } from '../kernel/day';
import type { ReportScope } from '../reports/content/report-data';
import { ReportGatherer } from '../reports/gathering/gatherer';
import { REPORT_KINDS, type ReportKind } from '../reports/publishing/report.events';
import { Rendered } from '../reports/rendering/render';
import { note } from './output';

interface Flags {
  readonly regime?: string;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: ReportKind;
  readonly language?: Language;
  readonly names?: boolean;
  readonly out?: string;
}

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const RENDERINGS: Readonly<Record<string, (rendered: Rendered) => Promise<string | Buffer>>> = {
  '.docx': (rendered) => rendered.docx(),
  '.html': (rendered) => Promise.resolve(rendered.page().html),
  '.json': (rendered) => Promise.resolve(`${JSON.stringify(rendered.json(), null, 2)}\n`),
};

@Command({
  name: 'report',
  description:
    '工作总结 Writes the report of a regime and a period as things stand, to a .docx, .html or .json file; it is not published.',
})
export class ReportCommand extends CommandRunner {
  override async run(_none: string[], flags: Flags = {}): Promise<void> {
    const { out = '', language = 'zh', names = false } = flags;
    const render = RENDERINGS[extname(out).toLowerCase()];
    if (render === undefined) throw new Error(`--out must name a .docx, .html or .json file, not “${out}”`);
    const scope = scopeOf(flags);
    const { app, close } = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
    try {
      const content = await app.get(ReportGatherer).gather(scope);
      const rendered = new Rendered(content, { language, names: names ? 'open' : 'hidden' });
      writeFileSync(out, await render(rendered));
      note(`${out}: as of position ${content.position}`);
    } finally {
      await close();
    }
  }

  @Option({ flags: '--regime <id>', description: 'Of which regime, by its id.' })
  regime(id: string): string {
    return id;
  }

  @Option({ flags: '--unit <code>', description: 'Of this unit and those below it; of all when left out.' })
  unit(code: string): string {
    return code;
  }

  @Option({ flags: '--from <day>', description: 'First day of the period (China).' })
  from(day: string): string {
    return dayNamed('--from', day);
  }

  @Option({ flags: '--to <day>', description: 'First day after the period (China).' })
  to(day: string): string {
    return dayNamed('--to', day);
  }

  @Option({ flags: '--kind <kind>', description: `${REPORT_KINDS.join(' or ')}; the first when left out.` })
  kind(given: string): ReportKind {
    const kind = REPORT_KINDS.find((each) => each === given);
    if (kind === undefined) throw new Error(`--kind must be ${REPORT_KINDS.join(' or ')}, not ${given}`);
    return kind;
  }

  @Option({ flags: '--language <language>', description: 'zh (the default) or en.' })
  language(given: string): Language {
    const language = LANGUAGES.find((each) => each === given);
    if (language === undefined) throw new Error(`--language must be ${LANGUAGES.join(' or ')}, not ${given}`);
    return language;
  }

  @Option({ flags: '--names', description: 'Names persons among the respondents, who are 王某 otherwise.' })
  names(): boolean {
    return true;
  }

  @Option({ flags: '--out <file>', description: 'Where to: a .docx, .html or .json file.' })
  out(file: string): string {
    return file;
  }
}

function scopeOf({ regime, unit, from, to, kind = 'work-summary' }: Flags): ReportScope {
  if (regime === undefined || from === undefined || to === undefined)
    throw new Error('a report needs --regime, --from and --to');
  if (from >= to) throw new Error(`the period from ${from} to ${to} has no day: its end is not counted`);
  return { kind, regime, from, to, ...(unit !== undefined && { unit }) };
}

function dayNamed(option: string, day: string): string {
  if (!isDay(day)) throw new Error(`${option} must be a day such as 2026-01-01`);
  return day;
}
