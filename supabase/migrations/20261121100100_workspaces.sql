-- Workspaces, who belongs to them, and the bookkeeping of sync: heads, index, ledger, devices, kinds.
-- Nobody but the functions of the later files writes here; members may read what is theirs.
--
-- What runs for every request or row is written in PL/pgSQL, also where SQL would do: a session keeps its plans, while a
-- function in SQL is planned at each call. Who reads with enable_seqscan off has jit off too: the cost given to what is
-- switched off would have every such statement compiled, which takes longer than all the rest (30 ms instead of 3).

create table workspaces (
  id uuid primary key,
  name varchar(200) not null,
  kind text not null check (kind in ('own', 'mandate')),
  country country not null,
  language language not null,
  currency currency not null,
  time_zone varchar(64) not null,
  sample boolean constraint workspaces_no_sample check (sample is not true),
  working_days jsonb check (is_working_week(working_days)),
  opens_at wall_time,
  closes_at wall_time,
  holidays text check (
    holidays in (
      'metropole', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion', 'saint-barthelemy',
      'saint-martin', 'none'
    )
  ),
  talk_gap_days int check (talk_gap_days between 0 and 90),
  attempts_per_week int check (attempts_per_week between 1 and 50),
  bank_check_days int check (bank_check_days between 1 and 90),
  promise_days int check (promise_days between 1 and 365),
  default_strategy varchar(60),
  keep_closed_years int check (keep_closed_years between 1 and 30),
  workspace_id uuid not null generated always as (id) stored
);
comment on table workspaces is
  'The data of one business or agency, and the settings of its reminders. The example offered at the first run is never '
  'taken. workspace_id repeats the id, so that this table is synced by the same code as all others.';

create table members (
  workspace_id uuid not null references workspaces on delete cascade,
  user_id uuid not null,
  role text not null check (role in ('owner', 'collector', 'viewer')),
  name varchar(200),
  joined_at timestamptz not null default now(),
  revoked_at timestamptz,
  access_version bigint not null default 0,
  primary key (workspace_id, user_id)
);
create index members_user on members (user_id);
comment on table members is
  'Who may do what in a workspace. A revoked member keeps his row, so that the journal can name him. '
  'A device that last pulled below access_version starts again: what its member may see has changed.';

create table sync_heads (
  workspace_id uuid primary key references workspaces on delete cascade,
  head bigint not null default 0,
  floor bigint not null default 0,
  epoch uuid not null default gen_random_uuid(),
  xact xid8
);
comment on table sync_heads is
  'One row per workspace: head is the version of the newest commit, floor the version up to which deletions were '
  'purged, epoch changes when the database was restored from a backup, xact is the transaction that took the head. '
  'The lock on this row is what makes versions appear in the order they were taken, so that no cursor can miss one.';

create table sync_index (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null,
  id uuid not null,
  version bigint not null,
  deleted boolean not null default false,
  clock jsonb not null default '{}',
  scope uuid,
  awaits uuid,
  act uuid,
  primary key (id, kind, workspace_id)
);
create index sync_index_version on sync_index (workspace_id, version);
create index sync_index_scope on sync_index (scope, workspace_id);
create index sync_index_awaits on sync_index (awaits, workspace_id) where awaits is not null;
create index sync_index_act on sync_index (act, workspace_id) where act is not null;
comment on table sync_index is
  'One row per synced record, alive or deleted, with the version of its newest change. '
  'clock holds, for cards, [version, writer, edited at] of each column edited since creation, and of the creation under *. '
  'scope says who may see it: the workspace, for what every member may, else the client it hangs on. A record whose '
  'client is not known yet awaits the record it names, and only those who see everything see it. act is that of a fact.';

create table sync_mutations (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  replica_id uuid not null,
  user_id uuid not null,
  version bigint not null,
  verdict text not null check (verdict in ('applied', 'merged', 'gone', 'rejected')),
  detail jsonb,
  body jsonb not null,
  received_at timestamptz not null default now(),
  primary key (id, workspace_id)
);
comment on table sync_mutations is
  'The ledger: every mutation received, once, with its verdict. A mutation delivered twice has its effect once.';

create table sync_replicas (
  workspace_id uuid not null references workspaces on delete cascade,
  replica_id uuid not null,
  user_id uuid not null,
  session_id text,
  agent varchar(200),
  seen_at timestamptz not null default now(),
  signed_out_at timestamptz,
  primary key (workspace_id, replica_id)
);
comment on table sync_replicas is
  'One row per installed copy of the app and workspace; it belongs to one user. session_id is the session it signed in '
  'with and agent what its browser calls itself, so that a lost phone can be told apart and signed out.';

create table sync_entities (
  kind text primary key,
  table_name text not null unique,
  fact boolean not null,
  scoped_by text not null check (scoped_by in ('workspace', 'id', 'client_id', 'subject', 'invoice_id', 'dispute_id', 'target')),
  fields text[] not null,
  columns text[] not null,
  rendering text not null
);
comment on table sync_entities is
  'What can be synced: the kind on the wire, its table, the column that leads to the client a record hangs on, the '
  'names of its fields on the device beside those of the columns, and the SQL that renders a row. Filled by '
  'sync_register from the tables themselves.';

create function my_session()
returns text
language sql
stable
return nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'session_id';
comment on function my_session() is
  'The session the caller signed in with, as his token names it. It stays the same when the token is renewed.';

create function my_memberships()
returns table (workspace_id uuid, role text)
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  session text := public.my_session();
begin
  return query
  select m.workspace_id, m.role
  from public.members m
  where m.user_id = auth.uid()
    and m.revoked_at is null
    and not exists (
      select
      from public.sync_replicas r
      where r.workspace_id = m.workspace_id
        and r.session_id = session
        and r.signed_out_at is not null
    );
end
$$;
comment on function my_memberships() is
  'Workspaces the caller belongs to now, with his role there. One whose device was signed out belongs to none with the '
  'session of that device, however long its token would still be good.';

create function my_workspace_ids()
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query select m.workspace_id from public.my_memberships() m;
end
$$;
comment on function my_workspace_ids() is
  'Workspaces the caller belongs to now. Policies read it once per query, not once per row.';

create function my_whole_workspace_ids()
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query select m.workspace_id from public.my_memberships() m where m.role in ('owner', 'viewer');
end
$$;
comment on function my_whole_workspace_ids() is 'Workspaces of which the caller sees everything.';

create function my_scopes()
returns table (workspace_id uuid, scope uuid)
language plpgsql
stable
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
begin
  return query
  with recursive collecting as (
    select m.workspace_id
    from public.my_memberships() m
    where m.role = 'collector'
  ),
  assigned as (
    select c.workspace_id, c.id
    from public.clients c
    where c.assigned_to = auth.uid()
      and c.workspace_id in (select w.workspace_id from collecting w)
      and not exists (
        select
        from public.clients kept
        where kept.id = c.merged_into
          and kept.workspace_id = c.workspace_id
      )
    union
    select c.workspace_id, c.id
    from assigned a
    join public.clients c on c.merged_into = a.id and c.workspace_id = a.workspace_id
  )
  select w.workspace_id, w.workspace_id from collecting w
  union all
  select a.workspace_id, a.id from assigned a;
end
$$;
comment on function my_scopes() is
  'What the caller sees as a collector: what is for every member of the workspace, and what hangs on the clients '
  'assigned to him. A card merged into another follows that one. Policies read it once per query.';

alter table members enable row level security;
alter table sync_heads enable row level security;
alter table sync_index enable row level security;
alter table sync_mutations enable row level security;
alter table sync_replicas enable row level security;
alter table sync_entities enable row level security;

create policy member_reads on members for select to authenticated
  using (workspace_id in (select public.my_workspace_ids()));
create policy member_reads on sync_heads for select to authenticated
  using (workspace_id in (select public.my_workspace_ids()));
create policy member_reads on sync_index for select to authenticated
  using (
    workspace_id in (select public.my_whole_workspace_ids())
    or (workspace_id, scope) in (select s.workspace_id, s.scope from public.my_scopes() s)
  );
create policy author_reads on sync_mutations for select to authenticated
  using (user_id = auth.uid() and workspace_id in (select public.my_workspace_ids()));
create policy owner_reads on sync_replicas for select to authenticated
  using (user_id = auth.uid() and workspace_id in (select public.my_workspace_ids()));
create policy signed_in_reads on sync_entities for select to authenticated
  using (true);

revoke all on members, sync_heads, sync_index, sync_mutations, sync_replicas, sync_entities from anon, authenticated;
grant select on members, sync_heads, sync_index, sync_mutations, sync_replicas, sync_entities to authenticated;
grant all on members, sync_heads, sync_index, sync_mutations, sync_replicas, sync_entities to service_role;
revoke all on function
  my_session(),
  my_memberships(),
  my_workspace_ids(),
  my_whole_workspace_ids(),
  my_scopes()
from public, anon, authenticated;
grant execute on function
  my_workspace_ids(),
  my_whole_workspace_ids(),
  my_scopes()
to authenticated;
