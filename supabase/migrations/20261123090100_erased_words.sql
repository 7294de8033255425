-- A device is told when a mutation it asks about spoke of a debtor who was erased since: it keeps no word of it. Before, only
-- what was refused for the erasure itself said so.

create function tell_erased()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.body = '{}' then
    new.detail := coalesce(new.detail, '{}') || '{"erased": true}';
  end if;
  return new;
end
$$;
comment on function tell_erased() is
  'A mutation of which the ledger keeps no body was about an erased debtor: erased says it in what is told of it.';

-- Named so as to fire after keep_erased_body.
create trigger tell_erased
  before insert or update on sync_mutations
  for each row execute function tell_erased();

create function forget_lost()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.sync_mutations m
  set detail = m.detail - 'lost' || kept.detail
  from (
    select o.workspace_id, o.id,
      coalesce((
        select jsonb_build_object('lost', jsonb_agg(value))
        from jsonb_array_elements(o.detail -> 'lost')
        where not exists (select from fresh f where f.workspace_id = o.workspace_id and f.id::text = value ->> 'id')
        having count(*) > 0
      ), '{}') detail
    from public.sync_mutations o
    where o.workspace_id in (select workspace_id from fresh)
      and o.body = '{}'
      and o.detail ? 'lost'
  ) kept
  where m.workspace_id = kept.workspace_id
    and m.id = kept.id
    and m.detail -> 'lost' is distinct from kept.detail -> 'lost';
  return null;
end
$$;
comment on function forget_lost() is
  'A mutation about two debtors lost its body with the first who was erased; what it lost about the second goes with him.';

create trigger forget_lost
  after insert on erased_records referencing new table as fresh
  for each statement execute function forget_lost();

update sync_mutations
set detail = coalesce(detail, '{}') || '{"erased": true}'
where body = '{}' and not coalesce(detail, '{}') ? 'erased';

-- As before, and every device is told of the debtor: also where the card was deleted earlier, or lost with a restored backup,
-- and that of a collector who had the case once. Of each record it is told that it was erased, so that the bytes of files go
-- too, and what somebody only deleted leaves its traces.
create or replace function erase_client(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  clients uuid[];
  cards uuid[];
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
  -- Cards that are not there any more are known from the mutations that made them: credit notes and disputes may be left of
  -- an invoice, and words in later mutations, which name the card alone. One that was put under another client is theirs.
  with made as (
    select distinct on (1, 2)
      change ->> 'kind' kind,
      (change -> 'record' ->> 'id')::uuid id,
      (change -> 'record' ->> 'clientId')::uuid client_id
    from public.sync_mutations m
    cross join lateral jsonb_array_elements(
      case jsonb_typeof(m.body -> 'changes') when 'array' then m.body -> 'changes' else '[]' end
    ) change
    join public.sync_entities e on e.kind = change ->> 'kind' and not e.fact
    where m.workspace_id = ws
      and m.verdict <> 'rejected'
      and change -> 'record' ->> 'clientId' = any (clients::text[])
  ),
  told as (
    insert into public.sync_index as i (workspace_id, kind, id, version, deleted, clock, scope)
    select ws, kind, id, public.sync_version(ws), true, '{}'::jsonb, client_id from made
    union all
    select ws, 'client', one, public.sync_version(ws), true, '{}'::jsonb, one from unnest(clients) one
    on conflict (id, kind, workspace_id) do update
    set version = excluded.version
    where i.deleted
    returning i.kind, i.id
  )
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(id) filter (where kind = 'invoice'), '{}')
  into cards, invoices
  from told;
  invoices := invoices
    || array(select t.id from public.invoices t where t.workspace_id = ws and t.client_id = any (clients));
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

  perform public.raise_access(ws, null);
  ids := ids || cards;

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
  select distinct ws, gone, erasure.id from unnest(clients || invoices || disputes || ids) gone
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
comment on table erased_records is
  'Ids of erased debtors and of all that hung on them: what a phone recorded about them without knowing is answered gone '
  'when it arrives, and a phone is told of each that it was erased, not only deleted.';
comment on function was_erased(uuid, uuid) is
  'True for a debtor that was erased from a workspace of the caller, not only deleted, and for what hung on one.';

revoke all on function tell_erased(), forget_lost() from public, anon, authenticated, service_role;
