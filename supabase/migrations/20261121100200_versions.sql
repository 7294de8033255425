-- Versions: every change of a synced row, whoever makes it, takes a version that no cursor can miss.

create function sync_version(ws uuid)
returns bigint
language plpgsql
security definer
set search_path = ''
as $$
declare
  taken bigint;
begin
  update public.sync_heads
  set head = head + 1,
      xact = pg_current_xact_id()
  where workspace_id = ws
    and xact is distinct from pg_current_xact_id()
  returning head into taken;
  if taken is null then
    select head into taken from public.sync_heads where workspace_id = ws;
  end if;
  return taken;
end
$$;
comment on function sync_version(uuid) is
  'The version of the current transaction in a workspace: taken at the first call, the same afterwards. The head row '
  'stays locked until commit.';

create function sync_scope(ws uuid, scoped_by text, record jsonb, out scope uuid, out awaits uuid)
language plpgsql
stable
set search_path = ''
set enable_seqscan = off
as $$
declare
  named uuid;
begin
  if scoped_by = 'subject' then
    scoped_by := case
      when record ->> 'client_id' is not null then 'client_id'
      when record ->> 'invoice_id' is not null then 'invoice_id'
      else 'workspace'
    end;
  end if;
  named := record ->> scoped_by;
  if scoped_by = 'workspace' then
    scope := ws;
  elsif scoped_by in ('id', 'client_id') then
    scope := named;
  elsif scoped_by = 'target' then
    -- What one act did to several clients is undone for all who see one of them.
    select case count(distinct coalesce(i.scope, ws)) when 1 then (array_agg(i.scope))[1] else ws end
    into scope
    from public.sync_index i
    where i.workspace_id = ws
      and i.kind <> 'void'
      and case record ->> 'undoes' when 'act' then i.act = named else i.id = named end
    having count(*) > 0;
  else
    select i.scope
    into scope
    from public.sync_index i
    where i.id = named
      and i.kind = case scoped_by when 'invoice_id' then 'invoice' else 'dispute' end
      and i.workspace_id = ws;
  end if;
  awaits := case when scope is null then named end;
end
$$;
comment on function sync_scope(uuid, text, jsonb) is
  'Who may see a record (sync_index): the workspace or the client it hangs on, found by way of its invoice, its dispute '
  'or what it undoes; or what it awaits when that has not arrived.';

create function sync_adopt(ws uuid, come uuid[], found_scope uuid, taken bigint)
returns void
language plpgsql
set search_path = ''
set enable_seqscan = off
as $$
begin
  while cardinality(come) > 0 loop
    with adopted as (
      update public.sync_index i
      set scope = found_scope,
          awaits = null,
          version = taken
      where i.workspace_id = ws
        and i.awaits = any (come)
      returning i.id, i.act
    )
    select array_remove(array_agg(id) || array_agg(act), null) into come from adopted;
  end loop;
end
$$;
comment on function sync_adopt(uuid, uuid[], uuid, bigint) is
  'Gives what awaited a record, and what awaited that, its scope and a version under which it is sent to who may see it.';

create function sync_touch()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  ws uuid := coalesce(after, before) ->> 'workspace_id';
  is_fact boolean := tg_argv[1];
  writer text := coalesce(nullif(current_setting('encaisse.writer', true), ''), 'server');
  edited_at text := coalesce(nullif(current_setting('encaisse.edited_at', true), ''), clock_timestamp()::text);
  taken bigint;
  stamp jsonb;
  changed jsonb := '{}';
  place record;
begin
  if before = after or (tg_op = 'DELETE' and not exists (select from public.workspaces where id = ws)) then
    return null;
  end if;
  if tg_op = 'UPDATE' and (before ->> 'workspace_id', before ->> 'id') <> (after ->> 'workspace_id', after ->> 'id') then
    raise exception 'identity_is_fixed' using errcode = 'PT400';
  end if;
  if tg_op = 'INSERT' and tg_argv[0] = 'workspace' then
    insert into public.sync_heads (workspace_id) values (ws);
  end if;
  taken := public.sync_version(ws);
  stamp := jsonb_build_array(taken, writer, edited_at);
  if tg_op = 'INSERT' and not is_fact then
    changed := jsonb_build_object('*', stamp);
  elsif tg_op = 'UPDATE' then
    select coalesce(jsonb_object_agg(key, stamp), '{}')
    into changed
    from jsonb_each(after)
    where value is distinct from before -> key;
  end if;
  place := public.sync_scope(ws, tg_argv[2], coalesce(after, before));
  insert into public.sync_index as i (workspace_id, kind, id, version, deleted, clock, scope, awaits, act)
  values (
    ws, tg_argv[0], (coalesce(after, before) ->> 'id')::uuid, taken, tg_op = 'DELETE', changed,
    place.scope, place.awaits, case when is_fact then (coalesce(after, before) ->> 'act')::uuid end
  )
  on conflict (id, kind, workspace_id) do update
  set version = excluded.version,
      deleted = excluded.deleted,
      clock = case when tg_op = 'UPDATE' then i.clock || excluded.clock else excluded.clock end,
      scope = coalesce(excluded.scope, i.scope),
      awaits = excluded.awaits;
  if tg_op = 'INSERT' and place.scope is not null then
    perform public.sync_adopt(
      ws, array_remove(array[(after ->> 'id')::uuid, (after ->> 'act')::uuid], null), place.scope, taken
    );
  end if;
  return null;
end
$$;
comment on function sync_touch() is
  'After any insert, update or delete of a synced row: gives it the version of the transaction, keeps the clock of '
  'its columns, and notes who may see it. Changes made by a job, the service key or the dashboard reach the devices too. '
  'A change that changes nothing takes no version, nor does the erasure of a whole workspace.';

create function keep_fact()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' and not exists (select from public.workspaces where id = old.workspace_id) then
    return old;
  end if;
  raise exception 'fact_is_fixed' using errcode = '42501';
end
$$;
comment on function keep_fact() is
  'Facts are never edited nor deleted, whoever asks: a mistake is undone by a void. '
  'They leave with their workspace, when that is erased as a whole.';

create function members_access()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if (new.role, new.revoked_at) is distinct from (old.role, old.revoked_at) then
    new.access_version := public.sync_version(new.workspace_id);
  end if;
  return new;
end
$$;
comment on function members_access() is
  'A change of role or membership makes the devices of that member start again, so that they hold what he may see.';

create trigger members_access
  before update on members
  for each row execute function members_access();

create function field_name(column_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select left(column_name, 1) || substr(replace(initcap(replace(column_name, '_', ' ')), ' ', ''), 2)
$$;
comment on function field_name(text) is 'Name of a column on the device: due_on is dueOn.';

create function sync_policy(new_kind text, new_table text, scoped_by text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when scoped_by = 'workspace' then 'workspace_id in (select public.my_workspace_ids())'
    else 'workspace_id in (select public.my_whole_workspace_ids()) or ' || case
      when scoped_by in ('id', 'client_id') then format(
        '(workspace_id, %I) in (select s.workspace_id, s.scope from public.my_scopes() s)', scoped_by
      )
      else format(
        'exists (select from public.sync_index i where i.id = %1$I.id and i.kind = %2$L '
        'and i.workspace_id = %1$I.workspace_id)', new_table, new_kind
      )
    end
  end
$$;
comment on function sync_policy(text, text, text) is
  'Which rows of a table a member sees. Where the client is not a column of its own, whoever sees the entry in the '
  'index sees the row.';

create function sync_register(new_kind text, new_table text, is_fact boolean, scoped_by text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  insert into public.sync_entities as e (kind, table_name, fact, scoped_by, fields, columns, rendering)
  select new_kind,
    new_table,
    is_fact,
    scoped_by,
    array_agg(public.field_name(a.attname) order by a.attnum),
    array_agg(a.attname::text order by a.attnum),
    string_agg(
      case
        when coalesce(nullif(t.typbasetype, 0), t.oid) = 'timestamptz'::regtype
          then format('to_char(t.%I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')', a.attname)
        else format('t.%I', a.attname)
      end,
      ', ' order by a.attnum
    )
  from pg_attribute a
  join pg_type t on t.oid = a.atttypid
  where a.attrelid = format('public.%I', new_table)::regclass
    and a.attnum > 0
    and not a.attisdropped
    and a.attname <> 'workspace_id'
  on conflict (kind) do update
  set scoped_by = excluded.scoped_by,
      fields = excluded.fields,
      columns = excluded.columns,
      rendering = excluded.rendering;

  execute format(
    'create or replace trigger sync_touch after insert or update or delete on public.%I '
    'for each row execute function public.sync_touch(%L, %L, %L)',
    new_table, new_kind, is_fact, scoped_by
  );
  if is_fact then
    execute format(
      'create or replace trigger keep_fact before update or delete on public.%I '
      'for each row execute function public.keep_fact()',
      new_table
    );
  end if;

  execute format('alter table public.%I enable row level security', new_table);
  execute format('drop policy if exists member_reads on public.%I', new_table);
  execute format(
    'create policy member_reads on public.%I for select to authenticated using (%s)',
    new_table, public.sync_policy(new_kind, new_table, scoped_by)
  );
  execute format('revoke all on public.%I from anon, authenticated', new_table);
  execute format('grant select on public.%I to authenticated', new_table);
  execute format('grant select, insert, update, delete on public.%I to service_role', new_table);
end
$$;
comment on function sync_register(text, text, boolean, text) is
  'Makes a table part of sync: kind and field names, triggers, and rights (members read what their role lets them see, '
  'nobody writes but through sync). scoped_by is the column that leads to the client, or workspace for what all see. To be called for each table of records, and again after a column was added. Every column but workspace_id '
  'goes to the devices.';

revoke all on function
  sync_version(uuid),
  sync_touch(),
  keep_fact(),
  members_access(),
  field_name(text),
  sync_scope(uuid, text, jsonb),
  sync_adopt(uuid, uuid[], uuid, bigint),
  sync_policy(text, text, text),
  sync_register(text, text, boolean, text)
from public, anon, authenticated;
