-- What a collector may change, and whom a client may be assigned to. What he sees is in my_scopes; nobody else is limited
-- by more than his role.

create function sync_collects(ws uuid, client uuid)
returns boolean
language sql
stable
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
  with recursive chain as (
    select c.id, c.merged_into, c.assigned_to
    from public.clients c
    where c.id = client
      and c.workspace_id = ws
    union
    select c.id, c.merged_into, c.assigned_to
    from chain
    join public.clients c on c.id = chain.merged_into and c.workspace_id = ws
  )
  select exists (
    select
    from chain last
    where last.assigned_to = auth.uid()
      and not exists (select from chain further where further.id = last.merged_into)
  )
$$;
comment on function sync_collects(uuid, uuid) is
  'True for a client assigned to the caller; a card merged into another follows that one, as in my_scopes.';

create function sync_reaches(ws uuid, entity sync_entities, record jsonb)
returns boolean
language plpgsql
stable
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  reached uuid[];
begin
  if entity.scoped_by in ('id', 'client_id') then
    return public.sync_collects(ws, (record ->> entity.scoped_by)::uuid);
  end if;
  if entity.scoped_by = 'target' then
    select array_agg(distinct coalesce(i.scope, i.awaits))
    into reached
    from public.sync_index i
    where i.workspace_id = ws
      and i.kind <> 'void'
      and case record ->> 'undoes'
        when 'act' then i.act = (record ->> 'target')::uuid
        else i.id = (record ->> 'target')::uuid
      end;
  else
    select array[place.scope] into reached from public.sync_scope(ws, entity.scoped_by, record) place;
  end if;
  return coalesce((
    select bool_and(scope is not null and (scope = ws or public.sync_collects(ws, scope)))
    from unnest(reached) scope
  ), false);
end
$$;
comment on function sync_reaches(uuid, sync_entities, jsonb) is
  'True when all that a record hangs on is for every member or assigned to the caller. What undoes an act has to reach '
  'everything the act did.';

create function sync_assignable(ws uuid, op text, given jsonb)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  if given ->> 'assigned_to' is null or exists (
    select
    from public.members m
    where m.workspace_id = ws
      and m.user_id = (given ->> 'assigned_to')::uuid
      and m.role <> 'viewer'
      and m.revoked_at is null
  ) then
    return given;
  end if;
  if op = 'patch' then
    raise exception 'unknown_member' using errcode = 'PT400', column = 'assignedTo';
  end if;
  return given - 'assigned_to';
end
$$;
comment on function sync_assignable(uuid, text, jsonb) is
  'Refuses to assign a client to somebody who cannot work on it. A card that is created keeps its other columns: one '
  'taken up from a device that was in another team names members nobody knows here.';

create function sync_permit(
  ws uuid,
  op text,
  entity sync_entities,
  entry sync_index,
  known jsonb,
  given jsonb
)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  is_new boolean := entry.id is null;
begin
  if entity.scoped_by = 'workspace' and not entity.fact then
    raise exception 'forbidden' using errcode = 'PT400';
  end if;
  if op = 'delete' and not exists (
    select
    from public.sync_replicas r
    where r.workspace_id = ws
      and r.replica_id::text = entry.clock -> '*' ->> 1
      and r.user_id = auth.uid()
  ) then
    raise exception 'forbidden' using errcode = 'PT400';
  end if;

  if entity.kind = 'client' and is_new and op = 'create' then
    known := jsonb_build_object('assigned_to', auth.uid());
    given := known || given;
  elsif not is_new and not (entry.scope is not distinct from ws or public.sync_collects(ws, entry.scope))
    or entity.kind <> 'client' and op <> 'delete' and not public.sync_reaches(ws, entity, coalesce(known, '{}') || given)
    or is_new and op <> 'create'
  then
    raise exception 'not_assigned' using errcode = 'PT400';
  end if;
  if given ? 'assigned_to' and given -> 'assigned_to' is distinct from known -> 'assigned_to' then
    raise exception 'forbidden' using errcode = 'PT400', column = 'assignedTo';
  end if;
  if given ->> 'merged_into' is not null and not public.sync_collects(ws, (given ->> 'merged_into')::uuid) then
    raise exception 'not_assigned' using errcode = 'PT400', column = 'mergedInto';
  end if;
  return given;
end
$$;
comment on function sync_permit(uuid, text, sync_entities, sync_index, jsonb, jsonb) is
  'Refuses what a collector may not change: settings and what all share, cases of others, the assignment, and the '
  'deletion of cards he did not make. A client he creates is assigned to him.';

revoke all on function
  sync_collects(uuid, uuid),
  sync_reaches(uuid, sync_entities, jsonb),
  sync_assignable(uuid, text, jsonb),
  sync_permit(uuid, text, sync_entities, sync_index, jsonb, jsonb)
from public, anon, authenticated;
