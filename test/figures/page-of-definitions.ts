import { COUNTED } from '../../src/figures/counted.rules';
import type { FigureDefinition, InWords, Part } from '../../src/figures/definition';
import { DEFINITIONS } from '../../src/figures/definitions';

/** docs/figures.md, from the definitions: whoever changes one writes it anew with `npm run figures`. */
export const pageOfDefinitions = (definitions: readonly FigureDefinition[] = DEFINITIONS): string =>
  [
    HEAD,
    '| id | 指标 | figure | basis | told as |',
    '|---|---|---|---|---|',
    ...definitions.map(lineOf),
    '',
    ...definitions.flatMap(sectionOf),
    ...COUNTED_THINGS,
  ].join('\n');

const HEAD = `# Figures

<!-- Written by \`npm run figures\` from src/figures/definitions: change those, not this page. -->

指标定义: what each figure is. \`GET /api/statistics/definitions\` answers the same as data (\`?figure=…&version=…\`: one of them), \`GET /api/statistics/figures\` the figures,
and \`…/figures/{id}/cases\` the cases and facts that sum up to one. A changed definition is a new version; what was published keeps the one that it was published by.

Basis: **cohort** of the cases received in the period, whatever became of them by the position · **flow** of what happened in the period · **point** as things stand at the position. The one meant when nothing is said stands first.
Rates are rounded half-up, never told as 100 % below the whole, and as “–” without a base.
`;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const inWords = (what: string, { zh, en }: InWords): string => row([what, zh, en]);

const UNITS: Readonly<Record<FigureDefinition['unit'], string>> = {
  case: '件 cases',
  person: '人次 persons',
  act: '次 acts',
  money: '金额 money',
};

const anchorOf = ({ id, version }: FigureDefinition): string => `${id}-${String(version)}`;

const told = ({ per, decimals }: FigureDefinition): string =>
  per === 1 ? 'number' : `${per === 100 ? 'per cent' : 'per 10,000'}, ${String(decimals)} decimals`;

const lineOf = (definition: FigureDefinition): string =>
  row([
    `[\`${definition.id}@${String(definition.version)}\`](#${anchorOf(definition)})`,
    definition.names.zh,
    definition.names.en,
    definition.bases.join(', '),
    definition.denominator === undefined ? UNITS[definition.unit] : told(definition),
  ]);

function sectionOf(definition: FigureDefinition): readonly string[] {
  const { id, version, since, names, bases, population, numerator, denominator, unit, decimals, traps } = definition;
  const { sums, beside = [], interval } = definition;
  const money = unit === 'money' ? `, ${String(decimals)} decimals` : '';
  return [
    `## ${names.zh} · ${names.en}`,
    '',
    `<a id="${anchorOf(definition)}"></a>\`${id}\`, version ${String(version)}, since ${since} · basis: ${bases.join(', ')} · unit of count: ${UNITS[unit]}${money}${
      denominator === undefined ? '' : ` · ${told(definition)}`
    }${interval ? ' · with the 95 % interval of Wilson' : ''}`,
    '',
    '| | 中文 | English |',
    '|---|---|---|',
    inWords('统计范围 population', population),
    inWords(denominator === undefined ? '计数 counted' : '分子 numerator', numerator),
    ...(denominator === undefined ? [] : [inWords('分母 denominator', denominator)]),
    ...traps.map((trap) => inWords('注意 trap', trap)),
    '',
    `Summed of: ${partsOf(sums.numerator)}${denominator === undefined ? '' : ` / ${partsOf(sums.denominator)}`}.${
      beside.length === 0 ? '' : ` Told beside it: ${beside.map((each) => `\`${each}\``).join(', ')}.`
    }`,
    '',
  ];
}

const partsOf = (parts: readonly Part[] | 'business-volume' | undefined): string =>
  parts === undefined || parts === 'business-volume'
    ? 'the business volume (业务量)'
    : parts
        .map(({ counted, details, sign }, index) => {
          const which = details === undefined ? '' : ` (${details.join(', ')})`;
          return `${sign === -1 ? '− ' : index > 0 ? '+ ' : ''}\`${counted}\`${which}`;
        })
        .join(' ');

const COUNTED_THINGS: readonly string[] = [
  '## 计数项 · What is counted',
  '',
  '| code | 中文 | unit | told apart by | meaning |',
  '|---|---|---|---|---|',
  ...Object.entries(COUNTED).map(([code, { zh, unit, detail, meaning }]) =>
    row([`\`${code}\``, zh, UNITS[unit], detail === 'none' ? '' : detail, meaning]),
  ),
  '',
];
