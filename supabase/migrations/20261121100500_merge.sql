-- One change of a mutation, applied. Faults are raised with a code as their message, and a SQLSTATE of the class PT that
-- PostgREST turns into the HTTP status after it; sync_push records those of a mutation.

create function sync_columns(entity sync_entities, given jsonb)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  stray text;
begin
  if jsonb_typeof(given) is distinct from 'object' then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  select key
  into stray
  from jsonb_each(given)
  where key <> all (entity.fields)
  limit 1;
  if found then
    raise exception 'unknown_field' using errcode = 'PT400', column = stray;
  end if;
  select key
  into stray
  from jsonb_each(given)
  where jsonb_typeof(value) = 'string'
    and btrim(value #>> '{}') = ''
  limit 1;
  if found then
    raise exception 'blank' using errcode = 'PT400', column = stray;
  end if;
  return (
    select coalesce(jsonb_object_agg(pair.name, given -> pair.field), '{}')
    from unnest(entity.fields, entity.columns) pair (field, name)
    where given ? pair.field
  );
end
$$;
comment on function sync_columns(sync_entities, jsonb) is
  'Fields of the device as columns of the table. Unknown fields and blank texts are refused.';

create function sync_insert(entity sync_entities, ws uuid, given jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
  execute format(
    'insert into public.%1$I select r.* from jsonb_populate_record(null::public.%1$I, $1) r',
    entity.table_name
  )
  using given || jsonb_build_object('workspace_id', ws);
end
$$;
comment on function sync_insert(sync_entities, uuid, jsonb) is 'A new row from its columns.';

create function sync_append(entity sync_entities, ws uuid, given jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  known jsonb;
  repeated jsonb;
begin
  given := given || jsonb_build_object('by', auth.uid(), 'workspace_id', ws);
  execute format('select to_jsonb(t) from public.%I t where t.workspace_id = $1 and t.id = $2', entity.table_name)
  into known
  using ws, (given ->> 'id')::uuid;
  if known is null then
    perform public.sync_insert(entity, ws, given);
    return;
  end if;
  execute format('select to_jsonb(r) from jsonb_populate_record(null::public.%I, $1) r', entity.table_name)
  into repeated
  using given;
  if known - 'by' <> repeated - 'by' then
    raise exception 'fact_differs' using errcode = 'PT400';
  end if;
end
$$;
comment on function sync_append(sync_entities, uuid, jsonb) is
  'Appends a fact, stamped with the member. The same id with the same content is the same fact, whoever sends it '
  'again; with another content it is refused.';

create function sync_merge(
  entity sync_entities,
  ws uuid,
  row_id uuid,
  known jsonb,
  clock jsonb,
  given jsonb,
  seen bigint,
  replica uuid,
  edited_at timestamptz
)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  wanted jsonb;
  name text;
  stamp jsonb;
  winning text[] := '{}';
  lost jsonb := '[]';
begin
  execute format('select to_jsonb(r) from jsonb_populate_record(null::public.%I, $1) r', entity.table_name)
  into wanted
  using given;
  for name in select jsonb_object_keys(given) loop
    if known -> name is not distinct from wanted -> name then
      continue;
    end if;
    stamp := coalesce(clock -> name, clock -> '*');
    if stamp is null
      or (stamp ->> 0)::bigint <= seen
      or stamp ->> 1 = replica::text
      or ((stamp ->> 2)::timestamptz, stamp ->> 1) < (edited_at, replica::text)
    then
      winning := winning || name;
    else
      lost := lost || jsonb_build_object(
        'kind', entity.kind,
        'id', row_id,
        'field', entity.fields[array_position(entity.columns, name)],
        'kept', known -> name,
        'lost', wanted -> name
      );
    end if;
  end loop;
  if winning <> '{}' then
    execute format(
      'update public.%1$I t set %2$s from jsonb_populate_record(null::public.%1$I, $1) n '
      'where t.workspace_id = $2 and t.id = $3',
      entity.table_name,
      (select string_agg(format('%1$I = n.%1$I', win), ', ') from unnest(winning) win)
    )
    using given, ws, row_id;
  end if;
  return lost;
end
$$;
comment on function sync_merge(sync_entities, uuid, uuid, jsonb, jsonb, jsonb, bigint, uuid, timestamptz) is
  'Merges edited columns into a card, each by causality first and clock second: an edit wins where its author had '
  'seen the present value or wrote it himself; between edits that did not know of each other the later wins, ties by '
  'device. Returns what lost, with both values.';

create function sync_change(
  ws uuid,
  member_role text,
  replica uuid,
  edited_at timestamptz,
  same_epoch boolean,
  change jsonb
)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  op text := change ->> 'op';
  entity public.sync_entities;
  given jsonb := '{}';
  row_id uuid := coalesce(change ->> 'id', change -> 'record' ->> 'id');
  entry public.sync_index;
  is_erased boolean;
  known jsonb;
begin
  select * into entity from public.sync_entities where kind = change ->> 'kind';
  if not found then
    raise exception 'unknown_kind' using errcode = 'PT400';
  end if;
  if op is null or op not in ('create', 'patch', 'delete') or row_id is null then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  if member_role = 'viewer' or (entity.kind = 'workspace' and (member_role <> 'owner' or op = 'delete')) then
    raise exception 'forbidden' using errcode = 'PT400';
  end if;
  if entity.fact and op <> 'create' then
    raise exception 'fact_is_fixed' using errcode = 'PT400';
  end if;
  if entity.kind = 'workspace' and row_id <> ws then
    raise exception 'forbidden' using errcode = 'PT400';
  end if;

  if op = 'create' then
    given := public.sync_columns(entity, change -> 'record');
  elsif op = 'patch' then
    given := public.sync_columns(entity, change -> 'fields');
    if given ? 'id' then
      raise exception 'identity_is_fixed' using errcode = 'PT400';
    end if;
  end if;

  -- Planned anew each time: a plan kept from when the table was small would read all of it for ever on PGlite.
  execute 'select * from public.sync_index i where i.id = $1 and i.kind = $2 and i.workspace_id = $3'
  into entry
  using row_id, entity.kind, ws;
  is_erased := public.concerns_erased(ws, given || jsonb_build_object('id', row_id, 'scope', entry.scope));
  if op = 'delete' and (entry.deleted or is_erased) then
    return '{}';
  elsif entry.deleted or is_erased then
    return jsonb_build_object('gone', jsonb_build_object('kind', entity.kind, 'id', row_id))
      || case when is_erased then jsonb_build_object('code', 'erased') else '{}' end;
  end if;
  if not entity.fact then
    execute format('select to_jsonb(t) from public.%I t where t.workspace_id = $1 and t.id = $2', entity.table_name)
    into known
    using ws, row_id;
  end if;
  if member_role = 'collector' then
    given := public.sync_permit(ws, op, entity, entry, known, given);
  elsif entity.kind = 'client' then
    given := public.sync_assignable(ws, op, given);
  end if;

  if entity.fact then
    perform public.sync_append(entity, ws, given);
    return '{}';
  end if;
  if op = 'delete' then
    execute format('delete from public.%I t where t.workspace_id = $1 and t.id = $2', entity.table_name)
    using ws, row_id;
  elsif known is null and op = 'create' then
    perform public.sync_insert(entity, ws, given);
  elsif known is null then
    raise exception 'missing' using errcode = 'PT400';
  else
    return jsonb_build_object('lost', public.sync_merge(
      entity, ws, row_id, known, entry.clock, given - 'id',
      case when same_epoch and op = 'patch' then coalesce((change ->> 'base')::bigint, 0) else 0 end,
      replica, edited_at
    ));
  end if;
  return '{}';
end
$$;
comment on function sync_change(uuid, text, uuid, timestamptz, boolean, jsonb) is
  'Applies one change under the rights of the role. Returns {} or what came of it: lost (values another edit kept out) '
  'or gone (the card was deleted meanwhile: deletion wins), with the code erased when all about its debtor was. base, the '
  'version the author had seen, counts only in the epoch it was given in. A card created twice merges like an edit.';

revoke all on function
  sync_columns(sync_entities, jsonb),
  sync_insert(sync_entities, uuid, jsonb),
  sync_append(sync_entities, uuid, jsonb),
  sync_merge(sync_entities, uuid, uuid, jsonb, jsonb, jsonb, bigint, uuid, timestamptz),
  sync_change(uuid, text, uuid, timestamptz, boolean, jsonb)
from public, anon, authenticated;
