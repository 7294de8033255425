-- The way of most mutations: records that are all new, hundreds of one kind in one statement. Whatever is not as simple
-- is left to sync_change, change by change, which finds out what it is.

create function sync_is_transient(state text)
returns boolean
language sql
immutable
return left(state, 2) in ('08', '25', '40', '53', '55', '57', '58', 'XX');
comment on function sync_is_transient(text) is
  'True for a SQLSTATE that a retry may cure: lost connection, serialization and deadlock, full disk, busy object, '
  'shutdown, fault of the system.';

create function sync_new_rows(ws uuid, entity sync_entities, changes jsonb)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_agg(made.given order by made.turn)
    from (
      -- An unknown field has no column, and a name that is null is refused.
      select change.turn,
        jsonb_object_agg(entity.columns[array_position(entity.fields, field.key)], field.value)
          || jsonb_build_object('workspace_id', ws)
          || case when entity.fact then jsonb_build_object('by', auth.uid()) else '{}' end given
      from jsonb_array_elements(changes) with ordinality change (body, turn)
      cross join lateral jsonb_each(change.body -> 'record') field
      where change.body ->> 'kind' = entity.kind
      group by change.turn
    ) made
  );
end
$$;
comment on function sync_new_rows(uuid, sync_entities, jsonb) is
  'The records of one kind among creates, as rows of its table: a list of columns by name.';

create function sync_create_all(ws uuid, member_role text, changes jsonb)
returns boolean
language plpgsql
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  entity public.sync_entities;
  ids uuid[];
  made int := 0;
  count int;
begin
  if member_role <> 'owner' or exists (
    select
    from jsonb_array_elements(changes) change
    where change ->> 'op' is distinct from 'create'
      or change ? 'id'
      or change ->> 'kind' = 'workspace'
      or change -> 'record' ->> 'assignedTo' is not null
      or exists (
        select
        from jsonb_each(change -> 'record')
        where jsonb_typeof(value) = 'string'
          and btrim(value #>> '{}') = ''
      )
  ) then
    return false;
  end if;
  ids := array(select (change -> 'record' ->> 'id')::uuid from jsonb_array_elements(changes) change);
  -- Fenced by its offset: a planner without statistics would rather read the whole workspace.
  if ws in (select i.workspace_id from public.sync_index i where i.id = any (ids) offset 0) then
    return false;
  end if;
  for entity in
    select e.*
    from public.sync_entities e
    join (
      select body ->> 'kind' kind, min(turn) turn
      from jsonb_array_elements(changes) with ordinality change (body, turn)
      group by body ->> 'kind'
    ) named on named.kind = e.kind
    order by named.turn
  loop
    execute format(
      'insert into public.%1$I select r.* from jsonb_populate_recordset(null::public.%1$I, $1) r',
      entity.table_name
    )
    using public.sync_new_rows(ws, entity, changes);
    get diagnostics count = row_count;
    made := made + count;
  end loop;
  if made <> jsonb_array_length(changes) then
    raise exception 'unknown_kind' using errcode = 'PT400';
  end if;
  return true;
exception
  when others then
    if public.sync_is_transient(sqlstate) then
      raise;
    end if;
    return false;
end
$$;
comment on function sync_create_all(uuid, text, jsonb) is
  'Makes the records of a mutation together, when it is an owner who creates them and all are new: true, or false with '
  'nothing done. An assignment is looked at one by one.';

revoke all on function
  sync_is_transient(text),
  sync_new_rows(uuid, sync_entities, jsonb),
  sync_create_all(uuid, text, jsonb)
from public, anon, authenticated;
