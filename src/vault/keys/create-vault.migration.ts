import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'create schema vault',
  // The root of what is not per case: hashes of commands and terms of the search are made with keys derived from it.
  `create table vault.root (
     only_one boolean primary key default true check (only_one),
     id uuid not null, wrapped bytea not null, wrapped_by text not null)`,
  // A key names no case: which facts it opens stands in the facts.
  'create table vault.data_key (id uuid primary key, wrapped bytea not null, wrapped_by text not null)',
  // What was erased, with its keys: replayed at every start, so that a key that comes back with an old copy goes again.
  `create table vault.erasure (
     stream text primary key, keys uuid[] not null, begun_at timestamptz not null default now(), done boolean not null)`,
  'create index on vault.erasure (stream) where not done',
  'revoke all on schema vault from public',
];

/** The keys that personal data are sealed with, and which of them were destroyed. */
export class CreateVault implements MigrationInterface {
  readonly name = 'CreateVault1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}
