import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { idBegunBy, type Envelope, type Receipt } from '../../commands/envelope';
import { statedTime } from '../../commands/stated-time';
import { StreamWriter } from '../../commands/stream-writer';
import type { NewEvent } from '../../kernel/event';
import { NotFound, Refusal } from '../../kernel/refusal';
import { Regimes } from '../../regimes/regimes';
import { UnitDirectory } from '../../units/unit-directory';
import { ReportGatherer } from '../gathering/gatherer';
import { finesOfPacks } from '../linter/rules/cases/fines-of-packs';
import { Complainants } from './complainants';
import { publicationOf } from './publication';
import { DraftReport, PublishReport, WriteReportText, type ReportCommand } from './report.commands';
import { draft, publish, requireWithin, writeText } from './report.rules';
import { reportSubject, type DraftedReport, type Report } from './report.state';
import { ReportReader } from './report-reader';

/** One command on one report: the message on the command bus. */
export class ActOnReport {
  constructor(
    readonly id: string,
    readonly command: ReportCommand,
    readonly envelope: Envelope,
  ) {}
}

@CommandHandler(ActOnReport)
export class ReportHandler implements ICommandHandler<ActOnReport, Receipt> {
  constructor(
    private readonly streams: StreamWriter,
    private readonly units: UnitDirectory,
    private readonly regimes: Regimes,
    private readonly gatherer: ReportGatherer,
    private readonly complainants: Complainants,
    private readonly reports: ReportReader,
  ) {}

  execute({ id, command, envelope }: ActOnReport): Promise<Receipt> {
    return this.streams.write(reportSubject, {
      id,
      envelope,
      asked: { command: command.constructor.name, content: command },
      occurredAt: statedTime(command.at),
      decide: (before) => this.decide(id, command, before, envelope.caller.unit),
    });
  }

  private async decide(
    id: string,
    command: ReportCommand,
    before: Report,
    callerUnit: string,
  ): Promise<readonly NewEvent[]> {
    if (command instanceof DraftReport) {
      const { lineOf } = await this.units.organisation([command.unit ?? callerUnit]);
      const isKnownRegime = this.regimes.versionsOf(command.regime).length > 0;
      return draft(command, before, { callerUnit, isKnownRegime, lineOf });
    }
    if (!before) throw new NotFound('report', id);
    const { unit } = before.scope;
    const { lineOf } = await this.units.organisation(unit === undefined ? [] : [unit]);
    requireWithin(unit, callerUnit, lineOf);
    return command instanceof WriteReportText ? writeText(command, before) : this.published(id, command, before);
  }

  private async published(id: string, command: PublishReport, before: DraftedReport): Promise<readonly NewEvent[]> {
    if (before.published) throw new Refusal('report-published-already');
    const { scope, texts } = await this.reports.read(id);
    const gathered = { ...(await this.gatherer.gather(scope)), texts };
    const told = [...gathered.cases, ...gathered.promises].map(({ caseId }) => caseId);
    const complainants = await this.complainants.of([...new Set(told)]);
    return publish(command, await publicationOf(gathered, complainants, finesOfPacks(this.regimes.all)));
  }
}

/** Id of the report that a draft begins: the same key of the same caller names the same one. */
export const reportIdFor = (envelope: Envelope): string => idBegunBy('report', envelope);
