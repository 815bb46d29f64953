import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * One leaf out of a row of up to 256, so that 200 bytes come from the server and not 60,000. What is stored is taken out of its
 * storage once (`|| ''`), and not again for each byte that is looked at.
 */
const byOrdinal = `
create function proof.leaf_in(entries bytea, ordinal int) returns bytea language plpgsql immutable strict as $$
declare
  flat bytea := entries || ''::bytea;
  place int := 0;
begin
  for skipped in 1 .. ordinal loop
    place := place + 2 + get_byte(flat, place) * 256 + get_byte(flat, place + 1);
  end loop;
  return substring(flat from place + 3 for get_byte(flat, place) * 256 + get_byte(flat, place + 1));
end $$`;

/** A single leaf is looked up by the server. */
export class LookUpLeaf implements MigrationInterface {
  readonly name = 'LookUpLeaf1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(byOrdinal);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function proof.leaf_in');
  }
}
