-- Pull: what changed since a cursor, as one snapshot, under the rights of the caller; and sync, push and pull in one.
-- Without statistics, which a fresh database and PGlite do not have, the planner takes tables for small: reading them
-- whole is switched off for the functions that grow with the workspace.

create function sync_rows(ws uuid, after bigint, upto bigint, base bigint)
returns jsonb
language plpgsql
stable
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  entity public.sync_entities;
  part jsonb;
  changes jsonb := '[]';
begin
  for entity in
    select e.*
    from public.sync_entities e
    where e.kind in (
      select i.kind
      from public.sync_index i
      where i.workspace_id = ws
        and i.version > after
        and i.version <= upto
    )
    order by e.kind
  loop
    execute format(
      'select jsonb_agg('
      '  case when i.deleted then jsonb_build_array(i.version, true, i.id, public.was_erased(i.workspace_id, i.id))'
      '  else jsonb_build_array(i.version, false, %s) end'
      '  order by i.version, i.id)'
      ' from public.sync_index i'
      ' left join public.%I t on t.workspace_id = i.workspace_id and t.id = i.id'
      ' where i.workspace_id = $1 and i.kind = $2 and i.version > $3 and i.version <= $4'
      ' and (not i.deleted or i.version > $5)',
      entity.rendering, entity.table_name
    )
    into part
    using ws, entity.kind, after, upto, base;
    if part is not null then
      changes := changes || jsonb_build_object(
        'kind', entity.kind,
        'columns', to_jsonb(array['version', 'deleted'] || entity.fields),
        'rows', part
      );
    end if;
  end loop;
  return changes;
end
$$;
comment on function sync_rows(uuid, bigint, bigint, bigint) is
  'Rows of versions above after and up to upto, by kind: [{kind, columns, rows}], each row beginning with its version '
  'and whether it is deleted; of a deleted one the id follows, and whether it was erased. Deletions up to base are left '
  'out: the reader never had what they delete.';

create function sync_pull(p jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  after bigint := coalesce((p ->> 'cursor')::bigint, 0);
  page int := least(greatest(coalesce((p ->> 'limit')::int, 1000), 1), 5000);
  present public.sync_heads;
  access bigint;
  member_role text;
  base bigint;
  upto bigint;
begin
  select * into present from public.sync_heads where workspace_id = ws;
  select access_version, role
  into access, member_role
  from public.members
  where workspace_id = ws
    and user_id = auth.uid()
    and ws in (select public.my_workspace_ids());
  if present.workspace_id is null or access is null then
    raise exception 'not_a_member' using errcode = '42501';
  end if;

  -- base is where this catch-up began: the reader knows every deletion up to it. A first sync begins at the head, so
  -- that its pages may walk through versions below the floor, and a purge in the middle of it is still noticed.
  base := case when after = 0 then present.head else coalesce((p ->> 'base')::bigint, after) end;
  if after > 0
    and (
      p ->> 'epoch' is distinct from present.epoch::text
      or base < present.floor
      or base < access
      or after > present.head
    )
  then
    return jsonb_build_object(
      'reset', true,
      'epoch', present.epoch,
      'head', present.head,
      'role', member_role,
      'now', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    );
  end if;

  -- A page ends between two commits; a commit larger than the page is sent whole.
  select case when count(*) > page then greatest(max(version) - 1, min(version)) else present.head end
  into upto
  from (
    select i.version
    from public.sync_index i
    where i.workspace_id = ws
      and i.version > after
      and (not i.deleted or i.version > base)
    order by i.version
    limit page + 1
  ) next;

  return jsonb_build_object(
    'epoch', present.epoch,
    'head', present.head,
    'role', member_role,
    'cursor', upto,
    'base', case when upto < present.head then base else upto end,
    'more', upto < present.head,
    'now', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'changes', public.sync_rows(ws, after, upto, base),
    'settled', (
      select coalesce(
        jsonb_agg(jsonb_build_object('id', m.id, 'verdict', m.verdict) || coalesce(m.detail, '{}') order by m.version, m.id),
        '[]'
      )
      from public.sync_mutations m
      where m.workspace_id = ws
        and m.version <= upto
        and m.id in (select value::uuid from jsonb_array_elements_text(coalesce(p -> 'pending', '[]')))
    )
  );
end
$$;
comment on function sync_pull(jsonb) is
  'Takes {workspace, epoch, cursor, base, pending, limit} and answers {epoch, head, role, cursor, base, more, now, '
  'changes, settled} from one snapshot, or {reset: true} when the device must begin again at cursor 0 (restored from a backup, '
  'deletions purged, rights changed), keeping its outbox. The device keeps epoch, cursor and base as given and sends '
  'them back. settled names those of the pending mutations that have their verdict and whose rows are within cursor.';

create function sync(p jsonb)
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  sent jsonb;
begin
  perform public.sync_push(p);
  select coalesce(jsonb_agg(value -> 'id'), '[]')
  into sent
  from jsonb_array_elements(coalesce(p -> 'mutations', '[]'));
  return public.sync_pull(p || jsonb_build_object('pending', coalesce(p -> 'pending', '[]') || sent));
end
$$;
comment on function sync(jsonb) is
  'Push, then pull, in one round trip: {workspace, replica, epoch, cursor, base, pending, limit, mutations}. '
  'What is sent counts as pending. Answers as sync_pull does; 42501 not_a_member for anybody else.';

revoke all on function
  sync_rows(uuid, bigint, bigint, bigint),
  sync_pull(jsonb),
  sync(jsonb)
from public, anon, authenticated;
grant execute on function
  sync_rows(uuid, bigint, bigint, bigint),
  sync_pull(jsonb),
  sync(jsonb)
to authenticated;
