import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where every node hears of whoever was changed. */
export const IDENTITY_CHANNEL = 'casetrail_identity';

const STATEMENTS = [
  'create schema identity',
  `create table identity.account (
     id text collate "C" primary key,
     role text not null,
     unit text not null,
     password text,
     disabled boolean not null default false,
     created_at timestamptz not null default now()
   )`,
  `create table identity.session (
     id uuid primary key,
     account text collate "C" not null references identity.account,
     generation int not null default 1,
     began_at timestamptz not null default now(),
     refreshed_at timestamptz not null default now(),
     ended_at timestamptz
   )`,
  'create index on identity.session (account) where ended_at is null',
  `create table identity.link (
     account text collate "C" primary key,
     hash text not null unique,
     expires_at timestamptz not null
   )`,
  `create table identity.attempt (
     subject text collate "C" primary key,
     failures int not null,
     last_at timestamptz not null,
     free_at timestamptz not null
   )`,
  // What was changed and is not in the log yet.
  `create table identity.change (
     ordinal bigint generated always as identity primary key,
     id uuid not null,
     account text collate "C" not null,
     type text not null,
     data jsonb not null,
     actor jsonb not null,
     happened_at timestamptz not null default now()
   )`,
  // A trigger, so that nobody can change an account and not say so, with whatever statement.
  `create function identity.tell() returns trigger language plpgsql as $$
   begin
     perform pg_notify('${IDENTITY_CHANNEL}', to_jsonb(old) ->> tg_argv[0]);
     return null;
   end $$`,
];

const TRIGGERS = [
  `create trigger tell after update of role, unit, disabled or delete on identity.account
     for each row execute function identity.tell('id')`,
  `create trigger tell after update of ended_at or delete on identity.session
     for each row execute function identity.tell('account')`,
];

/** Accounts, their sessions, set-up links and failed attempts, and the changes that the log does not have yet. */
export class CreateIdentity implements MigrationInterface {
  readonly name = 'CreateIdentity1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...TRIGGERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
