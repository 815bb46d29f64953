import type { Database } from './tree-row';

/** What a witness said of a checkpoint, verified before it came here. */
export interface Cosignature {
  readonly size: number;
  /** The checkpoint as the log signed it, without cosignatures. */
  readonly note: string;
  readonly name: string;
  readonly keyId: number;
  /** Seconds since 1970. */
  readonly time: number;
  /** The line of the signature, with its line break. */
  readonly line: string;
}

/** Keeps it; of one witness and one size only what it said last. */
export async function keepCosignature(database: Database, given: Cosignature): Promise<void> {
  await database.query(
    `insert into proof.cosignature as c (size, name, key_id, note, line, time) values ($1, $2, $3, $4, $5, $6)
     on conflict (size, name, key_id) do update set note = excluded.note, line = excluded.line, time = excluded.time
     where c.time < excluded.time`,
    [given.size, given.name, given.keyId, given.note, given.line, given.time],
  );
}

interface Row {
  readonly size: string;
  readonly note: string;
  readonly lines: string;
}

/** The checkpoint with what witnesses said of it. */
export async function withCosignatures(database: Database, size: number, note: string): Promise<string> {
  const text = 'select line from proof.cosignature where size = $1 and note = $2 order by name, key_id';
  const { rows } = await database.query<{ line: string }>({ name: 'proof-cosigned', text, values: [size, note] });
  return note + rows.map(({ line }) => line).join('');
}

/** The newest checkpoint that a witness has confirmed, with all that was said of it. */
export async function newestCosigned(database: Database): Promise<{ size: number; note: string } | undefined> {
  const text = `select c.size, c.note, string_agg(c.line, '' order by c.name, c.key_id) as lines
    from proof.cosignature c where c.size = (select max(size) from proof.cosignature)
    group by c.size, c.note order by count(*) desc, c.note limit 1`;
  const { rows } = await database.query<Row>({ name: 'proof-newest-cosigned', text });
  const [row] = rows;
  return row && { size: Number(row.size), note: row.note + row.lines };
}
