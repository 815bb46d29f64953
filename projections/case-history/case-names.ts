import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Language } from '../../src/http/problems/problem-kinds';
import { TermNames } from '../../src/regimes/term-names.port';
import { CaseRow } from '../case-list/case.row';
import { UnitRow } from '../units/unit.row';
import type { Names } from './words/telling';

/** What the codes in a case's history are called: terms by its regime, units by their registered names. */
@Injectable()
export class CaseNames {
  constructor(
    private readonly terms: TermNames,
    @InjectRepository(CaseRow) private readonly cases: Repository<CaseRow>,
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
  ) {}

  /** `tell` is called twice: first to learn which units it names, then with their names. */
  async telling<Told>(caseId: string, tell: (names: (language: Language) => Names) => Told): Promise<Told> {
    const [found, codes] = [await this.cases.findOneBy({ caseId }), new Set<string>()];
    const regime = found === null ? '' : `${found.regime}@${found.regimeVersion}`;
    const named = (unit: (code: string) => string) => (language: Language) => ({
      term: (...[list, code]: Parameters<Names['term']>) => this.terms.nameOf(regime, list, code, language),
      unit,
    });
    tell(named((code) => (codes.add(code), code)));
    const units = await this.units.findBy({ code: In([...codes]) });
    const names = new Map(units.map(({ code, name }) => [code, name]));
    return tell(named((code) => names.get(code) ?? code));
  }
}
