import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { DataSource } from 'typeorm';
import { type Format, FORMATS } from '../../projections/exports/event-lines';
import { Exporter } from '../../projections/exports/exporter';
import { exportable } from '../../projections/exports/exports.query';
import { readConfig } from '../config';
import { openInstallation } from '../installation';
import { NotFound } from '../kernel/refusal';
import { note } from './output';

interface Flags {
  readonly format?: Format;
  readonly from?: string;
  readonly out?: string;
}

@Command({
  name: 'export',
  arguments: '[what]',
  description: '导出 Writes the events, or the rows of a read model, without personal data.',
})
export class ExportCommand extends CommandRunner {
  override async run([what = 'events']: string[], { format = 'jsonl', from, out }: Flags = {}): Promise<void> {
    const { app, close } = await openInstallation({ ...readConfig(process.env), logLevel: 'warn' }, 'join');
    try {
      const exporter = app.get(Exporter);
      const view = exportable(app.get(DataSource)).get(what);
      if (what !== 'events' && view === undefined) throw new NotFound('read model', what);
      const { position, lines } = await (view === undefined
        ? exporter.events(format, from)
        : exporter.rows(view, format));
      // The output of the program outlives what is written to it.
      await (out === undefined
        ? pipeline(lines, process.stdout, { end: false })
        : pipeline(lines, createWriteStream(out)));
      note(`${what} up to position ${position}`);
    } finally {
      await close();
    }
  }

  @Option({ flags: '--format <format>', description: 'jsonl (the default) or csv.' })
  format(given: string): Format {
    const format = FORMATS.find((one) => one === given);
    if (format === undefined) throw new Error(`--format must be ${FORMATS.join(' or ')}, not ${given}`);
    return format;
  }

  @Option({ flags: '--from <position>', description: 'Only events after this position.' })
  from(position: string): string {
    return position;
  }

  @Option({ flags: '--out <file>', description: 'Where to; the standard output when left out.' })
  out(file: string): string {
    return file;
  }
}
