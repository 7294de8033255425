-- Versions: every change of a synced row, whoever makes it, takes a version that no cursor can miss.

create function sync_version(ws uuid)
returns bigint
language plpgsql
security definer
set search_path = ''
as $$
declare
  present public.sync_heads;
begin
  select * into present from public.sync_heads where workspace_id = ws;
  if present.xact is distinct from pg_current_xact_id() then
    update public.sync_heads
    set head = head + 1,
        xact = pg_current_xact_id()
    where workspace_id = ws
    returning * into present;
  end if;
  return present.head;
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
set jit = off
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
set jit = off
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

create function sync_clock(taken bigint)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return jsonb_build_array(
    taken,
    coalesce(nullif(current_setting('encaisse.writer', true), ''), 'server'),
    coalesce(nullif(current_setting('encaisse.edited_at', true), ''), clock_timestamp()::text)
  );
end
$$;
comment on function sync_clock(bigint) is
  'Version, writer and time of an edit: those of the mutation that is applied, else the server and now.';

create function sync_arrived(ws uuid, arrived_kind text, ids uuid[], acts uuid[], taken bigint)
returns void
language plpgsql
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  awaited uuid[] := array(
    select distinct i.awaits
    from (select j.awaits, j.workspace_id from public.sync_index j where j.awaits = any (ids || acts) offset 0) i
    where i.workspace_id = ws
  );
  parent record;
begin
  for parent in
    select name.id, case count(distinct i.scope) when 1 then (array_agg(i.scope))[1] else ws end scope
    from public.sync_index i
    cross join lateral (values (i.id), (i.act)) name (id)
    where i.id = any (ids)
      and i.kind = arrived_kind
      and i.workspace_id = ws
      and i.scope is not null
      and name.id = any (awaited)
      and awaited <> '{}'
    group by name.id
    order by name.id
  loop
    perform public.sync_adopt(ws, array[parent.id], parent.scope, taken);
  end loop;
end
$$;
comment on function sync_arrived(uuid, text, uuid[], uuid[], bigint) is
  'Has records that came before these, and await one of them or its act, adopted. The first reading is fenced by its '
  'offset: a planner without statistics would rather read the whole workspace.';

create function sync_enter()
returns trigger
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  is_fact boolean := tg_argv[1];
  scoped_by text := tg_argv[2];
  ws uuid;
  taken bigint;
  first_clock jsonb := '{}';
  ids uuid[];
  acts uuid[];
begin
  if tg_argv[0] = 'workspace' then
    insert into public.sync_heads (workspace_id) select workspace_id from fresh;
  end if;
  for ws in select distinct workspace_id from fresh loop
    taken := public.sync_version(ws);
    if not is_fact then
      first_clock := jsonb_build_object('*', public.sync_clock(taken));
    end if;
    select array_agg(f.id), array_remove(array_agg(distinct (to_jsonb(f) ->> 'act')::uuid), null)
    into ids, acts
    from fresh f
    where f.workspace_id = ws;
    insert into public.sync_index as i (workspace_id, kind, id, version, deleted, clock, scope, awaits, act)
    select ws, tg_argv[0], come.id, taken, false, first_clock,
      case
        when scoped_by = 'workspace' then ws
        when scoped_by in ('id', 'client_id') then (come.record ->> scoped_by)::uuid
        else place.scope
      end,
      place.awaits,
      case when is_fact then (come.record ->> 'act')::uuid end
    from (select f.id, to_jsonb(f) record from fresh f where f.workspace_id = ws) come
    left join lateral (
      select *
      from public.sync_scope(ws, scoped_by, come.record)
      where scoped_by not in ('workspace', 'id', 'client_id')
    ) place on true
    on conflict (id, kind, workspace_id) do update
    set version = excluded.version,
        deleted = false,
        clock = excluded.clock,
        scope = coalesce(excluded.scope, i.scope),
        awaits = excluded.awaits;
    perform public.sync_arrived(ws, tg_argv[0], ids, acts, taken);
  end loop;
  return null;
end
$$;
comment on function sync_enter() is
  'After synced rows were inserted: gives them the version of the transaction, begins the clock of their columns, and '
  'notes who may see them. One statement for all of them, because an import brings hundreds.';

create function sync_touch()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) end;
  ws uuid := before ->> 'workspace_id';
  taken bigint;
  stamp jsonb;
  changed jsonb := '{}';
  place record;
begin
  if before = after or (tg_op = 'DELETE' and not exists (select from public.workspaces where id = ws)) then
    return null;
  end if;
  if (ws::text, before ->> 'id') <> (after ->> 'workspace_id', after ->> 'id') then
    raise exception 'identity_is_fixed' using errcode = 'PT400';
  end if;
  taken := public.sync_version(ws);
  if tg_op = 'UPDATE' then
    stamp := public.sync_clock(taken);
    select coalesce(jsonb_object_agg(key, stamp), '{}')
    into changed
    from jsonb_each(after)
    where value is distinct from before -> key;
  end if;
  place := public.sync_scope(ws, tg_argv[2], coalesce(after, before));
  update public.sync_index i
  set version = taken,
      deleted = tg_op = 'DELETE',
      clock = case when tg_op = 'UPDATE' then i.clock || changed else changed end,
      scope = coalesce(place.scope, i.scope),
      awaits = place.awaits
  where i.id = (before ->> 'id')::uuid
    and i.kind = tg_argv[0]
    and i.workspace_id = ws;
  return null;
end
$$;
comment on function sync_touch() is
  'After an update or delete of a synced row: gives it the version of the transaction, keeps the clock of its columns, '
  'and notes who may see it. Changes made by a job, the service key or the dashboard reach the devices too. '
  'A change that changes nothing takes no version, nor does the erasure of a whole workspace.';

create function keep_fact()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from public.workspaces where id = old.workspace_id) or public.is_erasing(old.workspace_id) then
      return old;
    end if;
  end if;
  raise exception 'fact_is_fixed' using errcode = '42501';
end
$$;
comment on function keep_fact() is
  'Facts are never edited nor deleted, whoever asks: a mistake is undone by a void. They leave with their workspace, '
  'when that is erased as a whole, and with their debtor, in the one function that erases one.';

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

revoke all on function
  sync_version(uuid),
  sync_clock(bigint),
  sync_arrived(uuid, text, uuid[], uuid[], bigint),
  sync_enter(),
  sync_touch(),
  keep_fact(),
  members_access(),
  sync_scope(uuid, text, jsonb),
  sync_adopt(uuid, uuid[], uuid, bigint)
from public, anon, authenticated;
