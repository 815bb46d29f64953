import type { Client } from 'pg';

interface Described {
  readonly view: string;
  readonly about: string | null;
  readonly column: string;
  readonly type: string;
  readonly meaning: string | null;
}

const COLUMNS = `
  select c.relname as view, obj_description(c.oid, 'pg_class') as about, a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as meaning
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = 'reporting' and c.relkind = 'v' order by c.relname, a.attnum`;

export const describedViews = async (client: Client): Promise<readonly Described[]> =>
  (await client.query<Described>(COLUMNS)).rows;

const HEAD = `# Views for reporting services

Schema \`reporting\`, read by the role \`casetrail_reporting\` (no login of its own: \`grant casetrail_reporting to …\`), which can read nothing else.
Held back are personal data as the events mark them, names of people, and whatever people write in their own words.
\`reporting.positions\` says how far each read model is. Each view has one read model’s rows, and is made anew in the transaction that swaps a
rebuilt table in: a reader sees one generation or the other. Views of your own over these keep standing, as long as a column only is added;
views over the schema \`read\` would hold up its rebuilds. The same columns come out of \`GET /api/exports/{readModel}\`.

This file is held against the database by \`test/reporting/reporting.spec.ts\`; \`WRITE_DOCUMENTS=yes npx jest test/reporting/reporting.spec.ts\` writes it.
`;

/** The text of \`docs/reporting.md\`, from nothing but what the database says of itself. */
export function documentOf(columns: readonly Described[]): string {
  const views = [...new Set(columns.map(({ view }) => view))];
  const parts = views.map((view) => {
    const own = columns.filter((one) => one.view === view);
    const lines = own.map(({ column, type, meaning }) => `| \`${column}\` | ${type} | ${meaning ?? ''} |`);
    return `## \`${view}\`\n\n${own[0]?.about ?? ''}\n\n| column | type | |\n|---|---|---|\n${lines.join('\n')}\n`;
  });
  return [HEAD, ...parts].join('\n');
}
