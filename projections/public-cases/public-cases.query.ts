import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { receiptHashOf } from '../../src/kernel/texts/receipt-code';
import { Public } from '../../src/http/access/access';
import { Answers } from '../../src/http/answers';
import { AtMost } from '../../src/http/limits/limits.guard';
import { NotFound } from '../../src/kernel/refusal';
import { PersonalData, type Opened } from '../../src/vault/opening/personal-data.port';
import { CaseNames } from '../case-history/case-names';
import { caseNumberOf } from '../case-list/case-in-answers';
import { caseList } from '../case-list/case-list.projection';
import { CaseRow } from '../case-list/case.row';
import { deadlines } from '../deadlines/deadlines.projection';
import { DeadlinesRow } from '../deadlines/deadlines.row';
import { Reading } from '../reading/reading.query';
import { Reads } from '../reading/read-your-writes';
import { UnitRow } from '../units/unit.row';
import { units } from '../units/units.projection';
import { dueDatesOf } from './due-dates';
import { PublicCase, type PublicStep } from './public-case.answer';
import { PublicCaseRow } from './public-case.row';
import { publicCases } from './public-cases.projection';
import { inWordsFor, STAGE } from './public-cases.words';
import type { Told } from './told';

@ApiTags('public')
@Controller('public/complaints')
@Public()
@Reads(publicCases.name, caseList.name, deadlines.name, units.name)
export class PublicCasesController {
  constructor(
    @InjectRepository(PublicCaseRow) private readonly receipts: Repository<PublicCaseRow>,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    @InjectRepository(DeadlinesRow) private readonly deadlines: Repository<DeadlinesRow>,
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
    private readonly names: CaseNames,
    private readonly personal: PersonalData,
  ) {}

  @Get(':receiptCode')
  @AtMost('reading')
  @Header('Cache-Control', 'no-store')
  @Answers('查询进度 How far a complaint is, by its receipt code.', PublicCase)
  async follow(@Param('receiptCode') code: string, @Query() _query: Reading): Promise<PublicCase> {
    const receipt = receiptHashOf(code);
    const found = receipt === undefined ? null : await this.receipts.findOneBy({ receipt });
    const row = found && (await this.cases.findOneBy({ caseId: found.caseId }));
    if (!found || !row) throw new NotFound('complaint', 'with this receipt code');
    const [unit, limits] = await Promise.all([
      this.units.findOneBy({ code: row.holder }),
      this.deadlines.findOneBy({ caseId: row.caseId }),
    ]);
    return {
      caseNumber: caseNumberOf(row),
      stage: row.stage,
      stageInWords: STAGE[row.stage],
      receivedAt: row.receivedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      unit: unit && { name: unit.name, hotlines: unit.hotlines },
      dueDates: limits ? dueDatesOf(limits, new Date().toISOString()) : [],
      steps: await this.steps(found),
      feedback: found.callBack,
    };
  }

  private async steps({ caseId, told }: PublicCaseRow): Promise<PublicStep[]> {
    const answers = told.flatMap(({ answer }) => answer ?? []);
    const facts = answers.map(({ id, field, sealed }) => ({ id, fields: [field], sealed }));
    const opened = await this.personal.openOwn(caseId, facts);
    return this.names.telling(caseId, (names) =>
      told.map((each) => ({
        at: each.at,
        words: inWordsFor(each, names),
        ...('text' in each && { text: textOf(each, opened) }),
      })),
    );
  }
}

/** What was answered, in the place of the word for it. */
function textOf(told: Extract<Told, { readonly text?: string }>, opened: Opened): string | undefined {
  const { text, answer } = told;
  if (answer === undefined) return text;
  return opened.withheld === undefined ? (opened.of(answer.id)?.[answer.field] as string) : opened.withheld.zh;
}
