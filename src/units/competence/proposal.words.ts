import type { Term } from '../../regimes/regime';
import type { UnitLevel } from '../unit.events';
import type { CompetentUnit, Ground, Matter, Proposal } from './competence.rules';

interface InBoth {
  readonly zh: string;
  readonly en: string;
}

const LEVEL: Readonly<Record<UnitLevel, InBoth>> = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  department: { zh: '部门', en: 'department' },
  site: { zh: '网点', en: 'site' },
  company: { zh: '企业', en: 'company' },
};

const GROUND: Readonly<Record<Ground, (category: Term) => InBoth>> = {
  category: ({ zh, en }) => ({ zh: `主管事项“${zh}”`, en: `for the matter “${en}”` }),
  regime: () => ({ zh: '主管该制度全部事项', en: 'for every matter of the regime' }),
  'every-matter': () => ({ zh: '不限事项', en: 'in every matter' }),
};

/** Why the unit is proposed, or why none is, in words. */
export function reasonOf(proposal: Proposal, { region }: Matter, category: Term): InBoth {
  switch (proposal.outcome) {
    case 'proposed':
      return proposed(proposal.unit, proposal.others, category);
    case 'tie':
      return tie(proposal.units, proposal.superior);
    case 'none':
      return {
        zh: `没有登记对地区 ${region}、事项“${category.zh}”有管辖权的单位。`,
        en: `No unit is registered as competent for “${category.en}” in ${region}.`,
      };
  }
}

function proposed({ unit, region, ground }: CompetentUnit, others: readonly CompetentUnit[], category: Term): InBoth {
  const by = GROUND[ground](category);
  const level = LEVEL[unit.level];
  const names = others.map((other) => other.unit.name);
  return {
    zh:
      `${unit.name}（${level.zh}）管辖地区 ${region}，${by.zh}，是有管辖权的最低一级单位` +
      `${names.length > 0 ? `；${names.join('、')} 亦有管辖权` : ''}。能在最低一级解决的，不出该级（三个不出，篇十）。`,
    en:
      `${unit.name} (${level.en}) is the lowest competent unit: for the region ${region}, ${by.en}` +
      `${names.length > 0 ? `; also competent: ${names.join(', ')}` : ''}. What the lowest level can settle stays there.`,
  };
}

function tie(units: readonly CompetentUnit[], superior: string | undefined): InBoth {
  const names = units.map(({ unit }) => unit.name);
  return {
    zh: `${names.join('、')} 同为有管辖权的最低一级单位，须由经办人员决定${superior === undefined ? '' : `，或交其共同上级 ${superior}`}。`,
    en: `${names.join(' and ')} are equally competent: an officer decides${superior === undefined ? '' : `, or their common superior ${superior}`}.`,
  };
}
