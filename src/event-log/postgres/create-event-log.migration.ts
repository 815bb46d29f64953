import type { MigrationInterface, QueryRunner } from 'typeorm';

const encoding = `
do $$ begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the event log needs a database in UTF8; this one is in %', current_setting('server_encoding');
  end if;
end $$`;

// Roles belong to the whole cluster: another database may be making the same one at this moment.
const role = `
do $$
declare
  needed text := format('the event log needs the role casetrail_log and %I may not make it; an administrator must run: '
    'CREATE ROLE casetrail_log NOLOGIN; GRANT casetrail_log TO %I;', current_user, current_user);
begin
  if not exists (select from pg_roles where rolname = 'casetrail_log') then
    begin
      create role casetrail_log nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then raise exception '%', needed using errcode = 'insufficient_privilege';
    end;
  end if;
  -- Whoever makes a role may hand it out, but not yet take it on.
  if not pg_has_role(current_user, 'casetrail_log',
                     case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) then
    begin
      grant casetrail_log to current_user;
    exception
      when unique_violation then null;
      when insufficient_privilege then raise exception '%', needed using errcode = 'insufficient_privilege';
    end;
  end if;
end $$`;

// Text, not jsonb: hashes are taken over the stored bytes. Wide columns first: no padding.
const tables = `
create table event_log.event (
  position    bigint      not null primary key,
  recorded_at timestamptz not null,
  version     int         not null,
  v           smallint    not null,
  id          uuid        not null unique,
  stream      text        collate "C" not null,
  type        text        collate "C" not null,
  data        text        collate "C" not null,
  meta        text        collate "C" not null,
  unique (stream, version)
);
create table event_log.identity (id uuid not null, only_one boolean primary key default true check (only_one));
insert into event_log.identity (id) values (gen_random_uuid())`;

const compression = `
do $$ begin
  alter table event_log.event alter column data set compression lz4, alter column meta set compression lz4;
exception when feature_not_supported then null;
end $$`;

const immutability = `
create function event_log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is recorded is never changed: % of %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger never_changed before update or delete or truncate on event_log.event
  for each statement execute function event_log.refuse_change();
create trigger never_changed before update or delete or truncate on event_log.identity
  for each statement execute function event_log.refuse_change();
alter table event_log.event enable always trigger never_changed;
alter table event_log.identity enable always trigger never_changed`;

const durability = `
create function event_log.require_durability() returns void language plpgsql as $$
begin
  if current_setting('fsync') = 'off' or current_setting('full_page_writes') = 'off'
     or current_setting('synchronous_commit') = 'off' then
    raise exception 'the event log acknowledges nothing that a power cut could take back: fsync is %, full_page_writes is %, synchronous_commit is %; none may be off',
      current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')
      using errcode = 'object_not_in_prerequisite_state';
  end if;
end $$`;

/*
 * streams, expected, first_ids: one of each per append, at most one append per stream and per command.
 * owners (which append, from 1), versions, ids, types, schema_versions, datas, metas: one of each per event.
 * A meta begins with the id of its command, as {"commandId":"…","…: what is before the first "," tells it.
 * Answers the newest position before the batch and, as JSON, every append that was not taken; the others lie behind
 * that position in the order given. Laterals with a limit, since "exists" may be planned as a hash of the whole log.
 */
const appendBatch = `
create function event_log.append_batch(
  streams text[], expected int[], first_ids uuid[], metas text[],
  owners int[], versions int[], ids uuid[], types text[], schema_versions smallint[], datas text[],
  out base bigint, out not_taken json
) language plpgsql volatile as $$
declare
  refused int[];
  moment timestamptz;
begin
  perform event_log.require_durability();
  -- A statement of its own: only the next one's snapshot sees what the last holder committed.
  perform pg_advisory_xact_lock(7305001);
  select coalesce(max(e.position), 0) into base from event_log.event e;
  moment := date_trunc('milliseconds', clock_timestamp());

  select array_agg(a.number::int), json_agg(json_build_object(
           'append', a.number,
           'newest', coalesce(newest.version, 0),
           'stream', earlier.stream,
           'identical', earlier.meta = metas[array_position(owners, a.number::int)],
           'firstVersion', earlier.version,
           'firstPosition', earlier.position,
           'lastVersion', (select max(e.version) from event_log.event e
                            where e.stream = earlier.stream and e.version >= earlier.version
                              and split_part(e.meta, '","', 1) = split_part(earlier.meta, '","', 1))))
    into refused, not_taken
    from unnest(streams, expected, first_ids) with ordinality a(stream, expected, first_id, number)
    left join lateral (select e.stream, e.version, e.position, e.meta from event_log.event e
                        where e.id = a.first_id limit 1) earlier on true
    left join lateral (select e.version from event_log.event e
                        where e.stream = a.stream order by e.version desc limit 1) newest on true
   where earlier.position is not null or coalesce(newest.version, 0) <> a.expected;

  insert into event_log.event (position, recorded_at, version, v, id, stream, type, data, meta)
  select base + row_number() over (order by e.number), moment, e.version, e.v, e.id, streams[e.owner], e.type, e.data,
         e.meta
    from unnest(owners, versions, ids, types, schema_versions, datas, metas)
         with ordinality e(owner, version, id, type, v, data, meta, number)
   where refused is null or e.owner <> all (refused);
end $$`;

const rights = `
revoke all on schema event_log from public;
revoke all on all functions in schema event_log from public;
grant usage on schema event_log to casetrail_log;
grant select, insert on event_log.event to casetrail_log;
grant select on event_log.identity to casetrail_log;
grant execute on function event_log.require_durability() to casetrail_log;
grant execute on function event_log.append_batch(text[], int[], uuid[], text[], int[], int[], uuid[], text[], smallint[], text[])
  to casetrail_log`;

/** The event log: table, identity, the function that appends, and a role that may read and append and nothing else. */
export class CreateEventLog implements MigrationInterface {
  readonly name = 'CreateEventLog1764000000000';

  /** Throws when the database is not in UTF8, or when the role is missing and may not be made by this user. */
  async up(runner: QueryRunner): Promise<void> {
    const steps = [
      encoding,
      role,
      'create schema event_log',
      tables,
      compression,
      immutability,
      durability,
      appendBatch,
      rights,
    ];
    for (const step of steps) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a recorded event log is never dropped by a migration'));
  }
}
