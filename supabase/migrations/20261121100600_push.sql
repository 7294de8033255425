-- Push: the mutations of a device, each applied whole or not at all, once, in the order given.
-- Without statistics, which a fresh database and PGlite do not have, the planner takes tables for small: reading them
-- whole is switched off for the functions that grow with the workspace.

create function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 1
$$;
comment on function sync_schema() is
  'The newest shape of records this database takes. A mutation of a newer one waits on its device until the server '
  'is updated; it is never refused for good.';

create function sync_skew(device_now timestamptz)
returns interval
language sql
volatile
return case
  when abs(extract(epoch from clock_timestamp() - device_now)) > 60 then clock_timestamp() - device_now
  else interval '0'
end;
comment on function sync_skew(timestamptz) is
  'How far the clock of a device is behind ours, by what it said when it sent. Under a minute it is the way of the '
  'request. Without it, the edits of a phone that is a day behind would lose to all others.';

create function sync_culprit(change jsonb, named_column text, named_constraint text)
returns text
language plpgsql
set search_path = ''
as $$
declare
  entity public.sync_entities;
  place int;
  given jsonb;
  found_column text := nullif(named_column, '');
begin
  select * into entity from public.sync_entities where kind = change ->> 'kind';
  if entity.kind is null or found_column = any (entity.fields) then
    return found_column;
  end if;
  if found_column is null and named_constraint <> '' then
    select a.attname
    into found_column
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.conname = named_constraint
      and k.conrelid = format('public.%I', entity.table_name)::regclass;
  end if;
  if found_column is not null then
    return public.field_name(found_column);
  end if;
  -- A fault of a type names no column: each value is tried alone.
  given := coalesce(change -> 'record', change -> 'fields');
  for place in 1 .. cardinality(entity.fields) loop
    begin
      execute format('select r.%2$I from jsonb_populate_record(null::public.%1$I, $1) r', entity.table_name, entity.columns[place])
      using jsonb_build_object(entity.columns[place], given -> entity.fields[place]);
    exception
      when others then
        return entity.fields[place];
    end;
  end loop;
  return null;
end
$$;
comment on function sync_culprit(jsonb, text, text) is
  'The field of a refused change that was at fault, as the device names it, so that the person can correct it.';

create function sync_apply(
  ws uuid,
  member_role text,
  replica uuid,
  same_epoch boolean,
  skew interval,
  mutation jsonb,
  out verdict text,
  out detail jsonb
)
language plpgsql
set search_path = ''
as $$
declare
  edited_at timestamptz;
  change jsonb;
  came jsonb;
  lost jsonb := '[]';
  gone jsonb := '[]';
  code text;
  kept int := 0;
  state text;
  message text;
  culprit text;
  broken text;
begin
  if jsonb_typeof(mutation -> 'changes') is distinct from 'array' then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  if jsonb_array_length(mutation -> 'changes') > 500 then
    raise exception 'too_many_changes' using errcode = 'PT400';
  end if;
  edited_at := least((mutation ->> 'at')::timestamptz + skew, clock_timestamp());
  if edited_at is null then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  perform set_config('encaisse.writer', replica::text, true),
    set_config('encaisse.edited_at', edited_at::text, true);
  if public.sync_create_all(ws, member_role, mutation -> 'changes') then
    verdict := 'applied';
    return;
  end if;
  for change in select value from jsonb_array_elements(mutation -> 'changes') loop
    came := public.sync_change(ws, member_role, replica, edited_at, same_epoch, change);
    lost := lost || coalesce(came -> 'lost', '[]');
    if came ? 'gone' then
      gone := gone || (came -> 'gone');
      code := coalesce(code, came ->> 'code');
    else
      kept := kept + 1;
    end if;
  end loop;
  verdict := case
    when gone <> '[]' and kept = 0 then 'gone'
    when gone <> '[]' or lost <> '[]' then 'merged'
    else 'applied'
  end;
  detail := nullif(jsonb_strip_nulls(jsonb_build_object('gone', nullif(gone, '[]'), 'code', code)), '{}');
  if lost <> '[]' then
    detail := coalesce(detail, '{}') || jsonb_build_object('lost', lost);
  end if;
exception
  when others then
    -- What a retry may cure ends the whole push, and the device sends it again.
    if public.sync_is_transient(sqlstate) then
      raise;
    end if;
    get stacked diagnostics
      state = returned_sqlstate,
      message = message_text,
      culprit = column_name,
      broken = constraint_name;
    verdict := 'rejected';
    detail := jsonb_strip_nulls(jsonb_build_object(
      'code', case
        when state like 'PT%' then message
        when state = '23502' then 'required'
        when state = '23514' then 'not_allowed'
        when state = '22001' then 'too_long'
        when state like '22%' then 'malformed'
        else 'fault_' || state
      end,
      'at', case when state like 'PT%' then nullif(culprit, '') else public.sync_culprit(change, culprit, broken) end
    ));
end
$$;
comment on function sync_apply(uuid, text, uuid, boolean, interval, jsonb) is
  'Applies a mutation whole or not at all. Verdicts: applied; merged, with the values that lost and the cards that were '
  'gone; gone, when nothing else was in it, both with the code erased where a debtor was; rejected, with a code and the field at fault, for what no retry would cure. '
  'skew is added to when the device says it was edited, and nothing was edited later than now.';

create function sync_seen(ws uuid, replica uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  member_role text;
  device public.sync_replicas;
  browser text := left(nullif(current_setting('request.headers', true), '')::jsonb ->> 'user-agent', 200);
begin
  if replica is null then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  select * into device from public.sync_replicas where workspace_id = ws and replica_id = replica;
  if device.user_id = auth.uid() and device.signed_out_at is not null then
    raise exception 'device_signed_out' using errcode = '42501';
  end if;
  select role into member_role from public.my_memberships() m where m.workspace_id = ws;
  if member_role is null then
    raise exception 'not_a_member' using errcode = '42501';
  end if;
  if device.seen_at is null
    or device.seen_at < now() - interval '15 minutes'
    or device.session_id is distinct from public.my_session()
  then
    insert into public.sync_replicas as r (workspace_id, replica_id, user_id, session_id, agent)
    values (ws, replica, auth.uid(), public.my_session(), browser)
    on conflict (workspace_id, replica_id) do update
    set seen_at = now(),
        session_id = excluded.session_id,
        agent = coalesce(excluded.agent, r.agent)
    where r.user_id = excluded.user_id
      and r.signed_out_at is null;
    select * into device from public.sync_replicas where workspace_id = ws and replica_id = replica;
  end if;
  if device.user_id <> auth.uid() then
    raise exception 'replica_taken' using errcode = 'PT409';
  end if;
  return member_role;
end
$$;
comment on function sync_seen(uuid, uuid) is
  'The role of the caller, once his device is noted. Refuses those who are no members, a device that was signed out '
  '(it has to erase what it holds), and a device id that belongs to somebody else. Writes at most once in 15 minutes.';

create function sync_push(p jsonb)
returns void
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  replica uuid := p ->> 'replica';
  mutations jsonb := coalesce(p -> 'mutations', '[]');
  member_role text := public.sync_seen(ws, replica);
  present public.sync_heads;
  mutation jsonb;
  taken bigint;
  skew interval := coalesce(public.sync_skew((p ->> 'now')::timestamptz), interval '0');
  result record;
begin
  if jsonb_typeof(mutations) <> 'array' then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  if jsonb_array_length(mutations) = 0 then
    return;
  end if;
  if jsonb_array_length(mutations) > 100 then
    raise exception 'batch_too_large' using errcode = 'PT413';
  end if;
  select * into present from public.sync_heads where workspace_id = ws for update;
  for mutation in select value from jsonb_array_elements(mutations) loop
    if coalesce((mutation ->> 'schema')::int, 1) > public.sync_schema() then
      raise exception 'schema_too_new' using errcode = 'PT426';
    end if;
    if mutation ->> 'id' is null then
      raise exception 'malformed' using errcode = 'PT400';
    end if;
    if exists (select from public.sync_mutations where workspace_id = ws and id = (mutation ->> 'id')::uuid) then
      continue;
    end if;
    taken := public.sync_version(ws);
    select a.verdict, a.detail
    into result
    from public.sync_apply(
      ws, member_role, replica, present.epoch::text is not distinct from p ->> 'epoch', skew, mutation
    ) a;
    insert into public.sync_mutations (workspace_id, id, replica_id, user_id, version, verdict, detail, body)
    values (ws, (mutation ->> 'id')::uuid, replica, auth.uid(), taken, result.verdict, result.detail, mutation);
  end loop;
  perform set_config('encaisse.writer', '', true),
    set_config('encaisse.edited_at', '', true);
end
$$;
comment on function sync_push(jsonb) is
  'Takes {workspace, replica, epoch, now, mutations} of a member, at most 100 mutations {id, at, schema, changes}; now '
  'is the clock of the device, against which the times of its edits are set right. '
  'The head is locked first, so that writers of one workspace follow each other. Each mutation gets one verdict, '
  'recorded with the version it is told under; one that was seen before has no effect. The verdicts are read by pull.';

revoke all on function
  sync_schema(),
  sync_skew(timestamptz),
  sync_culprit(jsonb, text, text),
  sync_apply(uuid, text, uuid, boolean, interval, jsonb),
  sync_seen(uuid, uuid),
  sync_push(jsonb)
from public, anon, authenticated;
grant execute on function sync_push(jsonb) to authenticated;
