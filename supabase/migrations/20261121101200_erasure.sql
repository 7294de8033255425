-- Erasure: a debtor, or a whole workspace, by an owner, through one audited function each.
--
-- Erasing a debtor is whole: cards, facts, their salts, and the mutations that brought them. The law wants accounting
-- documents and their vouchers kept for ten years (C. com. art. L123-22, al. 2, read 2026-11-22), but it wants them in
-- the accounts, not here: the app hands over a file of the invoices and payments before it erases
-- (client/book/erasing.ts), rather than keep half of a person behind the back of the one who asked.

create function same_debtor(ws uuid, client_id uuid)
returns uuid[]
language sql
stable
security definer
set search_path = ''
as $$
  with recursive same (id) as (
    select $2
    union
    select case when c.id = s.id then c.merged_into else c.id end
    from same s
    join public.clients c on c.workspace_id = $1
      and c.merged_into is not null
      and s.id in (c.id, c.merged_into)
  )
  select array_agg(id) from same
$$;
comment on function same_debtor(uuid, uuid) is 'A client with all cards merged into it, or it into, at any distance.';

create function erase_hanging(ws uuid, entity sync_entities, clients uuid[], invoices uuid[], disputes uuid[])
returns table (id uuid, act uuid)
language plpgsql
set search_path = ''
as $$
declare
  hangs text;
begin
  select string_agg(format('t.%I = any (%s)', name, place), ' or ')
  into hangs
  from (values ('client_id', '$2'), ('invoice_id', '$3'), ('dispute_id', '$4')) held (name, place)
  where name = any (entity.columns);
  if entity.kind = 'client' then
    hangs := 't.id = any ($2)';
  end if;
  if hangs is null then
    return;
  end if;
  return query execute format(
    'delete from public.%I t where t.workspace_id = $1 and (%s) returning t.id, %s',
    entity.table_name, hangs, case when entity.fact then 't.act' else 'null::uuid' end
  )
  using ws, clients, invoices, disputes;
end
$$;
comment on function erase_hanging(uuid, sync_entities, uuid[], uuid[], uuid[]) is
  'Deletes the rows of one kind that are or hang on these clients, invoices and disputes; sync makes tombstones of them.';

create function acts_left(ws uuid, acts uuid[])
returns setof uuid
language plpgsql
stable
set search_path = ''
as $$
declare
  entity public.sync_entities;
begin
  for entity in select * from public.sync_entities where fact loop
    return query execute format(
      'select t.act from public.%I t where t.workspace_id = $1 and t.act = any ($2)', entity.table_name
    )
    using ws, acts;
  end loop;
end
$$;
comment on function acts_left(uuid, uuid[]) is 'Those of the acts that still have a fact.';

create function erase_voids(ws uuid, ids uuid[], acts uuid[])
returns setof uuid
language plpgsql
set search_path = ''
as $$
declare
  found_ids uuid[];
begin
  loop
    ids := ids || array(select unnest(acts) except select public.acts_left(ws, acts));
    with gone as (
      delete from public.voids t where t.workspace_id = ws and t.target = any (ids) returning t.id, t.act
    )
    select array_agg(id), array_agg(act) into found_ids, acts from gone;
    exit when found_ids is null;
    return query select unnest(found_ids);
    ids := found_ids;
  end loop;
end
$$;
comment on function erase_voids(uuid, uuid[], uuid[]) is
  'Deletes the voids of these facts and of those acts of which nothing is left, and the voids of those voids.';

create function erase_client(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  clients uuid[];
  invoices uuid[];
  disputes uuid[];
  entity public.sync_entities;
  part record;
  ids uuid[] := '{}';
  acts uuid[] := '{}';
  counts jsonb := '{}';
  stamped jsonb;
  erasure public.erasures;
  blanked int;
begin
  perform public.team_owner(ws);
  if p ->> 'clientId' is null or not public.is_text(p -> 'reason', 400) then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  perform public.sync_version(ws);
  clients := public.same_debtor(ws, (p ->> 'clientId')::uuid);
  -- Invoices that were deleted are known from the mutations that made them: credit notes and disputes may be left of them.
  invoices := array(
    select t.id from public.invoices t where t.workspace_id = ws and t.client_id = any (clients)
    union
    select (change -> 'record' ->> 'id')::uuid
    from public.sync_mutations m
    cross join lateral jsonb_array_elements(
      case jsonb_typeof(m.body -> 'changes') when 'array' then m.body -> 'changes' else '[]' end
    ) change
    where m.workspace_id = ws
      and m.verdict <> 'rejected'
      and change ->> 'kind' = 'invoice'
      and (change -> 'record' ->> 'clientId')::uuid = any (clients)
  );
  disputes := array(select t.id from public.disputes t where t.workspace_id = ws and t.invoice_id = any (invoices));

  insert into public.erasures (workspace_id, client_id, by, reason, xact)
  values (ws, (p ->> 'clientId')::uuid, auth.uid(), btrim(p ->> 'reason'), pg_current_xact_id())
  returning * into erasure;
  for entity in select * from public.sync_entities order by kind loop
    select array_agg(gone.id) gone_ids, array_agg(distinct gone.act) filter (where gone.act is not null) gone_acts
    into part
    from public.erase_hanging(ws, entity, clients, invoices, disputes) gone;
    if part.gone_ids is not null then
      ids := ids || part.gone_ids;
      acts := acts || coalesce(part.gone_acts, '{}');
      counts := counts || jsonb_build_object(entity.kind, cardinality(part.gone_ids));
    end if;
  end loop;
  if ids = '{}' then
    raise exception 'missing' using errcode = 'PT404';
  end if;
  select array_agg(gone) gone_ids into part from public.erase_voids(ws, ids, acts) gone;
  if part.gone_ids is not null then
    ids := ids || part.gone_ids;
    counts := counts || jsonb_build_object('void', cardinality(part.gone_ids));
  end if;

  with marked as (
    update public.journal_entries e
    set erasure_id = erasure.id
    where e.workspace_id = ws
      and e.id = any (ids)
    returning e.seq
  )
  select coalesce(jsonb_agg(seq order by seq), '[]') into stamped from marked;
  delete from public.journal_salts s
  where s.workspace_id = ws
    and s.seq in (select value::bigint from jsonb_array_elements_text(stamped));
  insert into public.erased_records (workspace_id, id, erasure_id)
  select ws, parent, erasure.id from unnest(clients || invoices || disputes) parent
  on conflict (workspace_id, id) do nothing;
  update public.sync_mutations m
  set body = '{}',
      detail = nullif(m.detail - 'lost', '{}')
  where m.workspace_id = ws
    and m.body <> '{}'
    and public.mentions(m.body, (ids || clients || invoices || disputes)::text[]);
  get diagnostics blanked = row_count;

  update public.erasures e
  set records = counts,
      entries = stamped,
      xact = null
  where e.workspace_id = ws
    and e.id = erasure.id
  returning * into erasure;
  perform public.journal_append(
    ws, 'erasure', array[erasure.id], array[public.canonical_json(public.erasure_record(erasure))]
  );
  return jsonb_build_object('id', erasure.id, 'at', public.erasure_record(erasure) -> 'at', 'records', counts,
    'mutations', blanked);
end
$$;
comment on function erase_client(jsonb) is
  'Takes {workspace, clientId, reason} of an owner and erases the debtor: its cards, merged ones included, everything that '
  'hangs on them, the salts of those facts and the bodies of the mutations that brought them. Devices learn it as '
  'deletions at their next sync; what one of them still sends about it is gone, with the code erased. Answers {id, at, '
  'records: how many by kind, mutations: how many bodies}. Refuses with not_a_member, forbidden, malformed or missing.';

create function erase_workspace(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  known text;
begin
  perform public.team_owner(ws);
  -- Whoever pushes holds the head: an erasure comes before or after, never in between.
  perform from public.sync_heads where workspace_id = ws for update;
  select name into known from public.workspaces where id = ws;
  if btrim(p ->> 'name') is distinct from btrim(known) then
    raise exception 'name_differs' using errcode = 'PT400';
  end if;
  delete from public.workspaces where id = ws;
  return jsonb_build_object('id', ws);
end
$$;
comment on function erase_workspace(jsonb) is
  'Takes {workspace, name} of an owner, the name typed once more, and erases the workspace with every row of it, members '
  'and journal included. Devices are told not_a_member at their next sync, and erase. Accounts belong to the host and '
  'stay. Answers {id}. Refuses with not_a_member, forbidden or name_differs.';

revoke all on function
  same_debtor(uuid, uuid),
  erase_hanging(uuid, sync_entities, uuid[], uuid[], uuid[]),
  acts_left(uuid, uuid[]),
  erase_voids(uuid, uuid[], uuid[]),
  erase_client(jsonb),
  erase_workspace(jsonb)
from public, anon, authenticated, service_role;
grant execute on function erase_client(jsonb), erase_workspace(jsonb) to authenticated;
