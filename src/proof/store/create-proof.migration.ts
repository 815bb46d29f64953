import type { MigrationInterface, QueryRunner } from 'typeorm';

// Hashes and entries do not compress: their storage is external, so that nobody tries.
const tables = `
create table proof.tree (
  only_one  boolean     primary key default true check (only_one),
  origin    text        collate "C" not null,
  size      bigint      not null,
  root      bytea       not null,
  position  text        collate "C" not null,
  note      text        not null,
  signed_at timestamptz not null
);
create table proof.tile (
  index  bigint   not null,
  level  smallint not null,
  hashes bytea    storage external not null,
  primary key (level, index)
);
create table proof.entries (
  first         bigint   not null primary key,
  count         smallint not null,
  last_position text     collate "C" not null unique,
  entries       bytea    storage external not null
);
create table proof.cosignature (
  size      bigint      not null,
  name      text        collate "C" not null,
  key_id    bigint      not null,
  note      text        not null,
  line      text        not null,
  time      bigint      not null,
  primary key (size, name, key_id)
);
create table proof.key (
  vkey  text        collate "C" not null primary key,
  since timestamptz not null default clock_timestamp()
)`;

/*
 * Backstops, as the log has them: a tree only grows, a tile only gets more hashes, an entry stays. Whoever may take a trigger
 * away is found out by the signature and by witnesses.
 */
const growth = `
create function proof.only_grow() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or tg_table_name = 'entries' then
    raise exception 'what was proved is never changed: % of proof.% is refused', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  elsif tg_table_name = 'tree' then
    if new.origin <> old.origin or new.size < old.size then
      raise exception 'a tree never gets smaller, nor another one' using errcode = 'restrict_violation';
    end if;
  elsif substring(new.hashes from 1 for length(old.hashes)) <> old.hashes then
    raise exception 'a tile only gets more hashes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_grows before update or delete on proof.tree for each row execute function proof.only_grow();
create trigger only_grows before update or delete on proof.tile for each row execute function proof.only_grow();
create trigger only_grows before update or delete on proof.entries for each row execute function proof.only_grow()`;

/** Tiles, leaves, the signed tree and what witnesses said of it. */
export class CreateProof implements MigrationInterface {
  readonly name = 'CreateProof1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of ['create schema proof', tables, growth]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema proof cascade');
  }
}
