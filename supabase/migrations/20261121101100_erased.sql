-- What was erased stays away: nothing about an erased debtor comes back, from a phone that did not know or from a job.

create table erased_records (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  erasure_id uuid not null,
  primary key (workspace_id, id)
);
comment on table erased_records is
  'Ids of erased debtors, of their invoices and of their disputes: what a phone recorded about them without knowing is '
  'answered gone when it arrives.';
alter table erased_records enable row level security;
revoke all on erased_records from anon, authenticated, service_role;

create function concerns_erased(ws uuid, variadic given jsonb[])
returns boolean
language plpgsql
stable
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  named uuid[];
begin
  if not exists (select from public.erased_records e where e.workspace_id = ws) then
    return false;
  end if;
  named := array(
    select distinct name.id::uuid
    from unnest(given) one
    cross join lateral (
      values (one ->> 'id'), (one ->> 'scope'), (one ->> 'client_id'), (one ->> 'invoice_id'), (one ->> 'dispute_id'),
        (case when one ? 'undoes' then (public.sync_scope(ws, 'target', one)).scope::text end)
    ) name (id)
    where name.id is not null
  );
  return exists (select from public.erased_records e where e.workspace_id = ws and e.id = any (named));
end
$$;
comment on function concerns_erased(uuid, jsonb[]) is
  'True when one of these rows, as columns, is or hangs on what was erased, or undoes something of it.';

create function was_erased(ws uuid, row_id uuid)
returns boolean
language plpgsql
stable
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
begin
  return exists (
    select
    from public.erased_records e
    where e.workspace_id = ws
      and e.id = row_id
      and ws in (select public.my_workspace_ids())
  );
end
$$;
comment on function was_erased(uuid, uuid) is
  'True for a debtor, an invoice or a dispute that was erased from a workspace of the caller, not only deleted.';

create function keep_erased()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid;
begin
  for ws in select distinct workspace_id from fresh loop
    if public.concerns_erased(ws, variadic array(select to_jsonb(f) from fresh f where f.workspace_id = ws)) then
      raise exception 'erased' using errcode = 'PT410';
    end if;
  end loop;
  return null;
end
$$;
comment on function keep_erased() is 'Nothing about an erased debtor comes back, from whichever device or key.';

create function erasure_follows(entity_table text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  execute format(
    'create or replace trigger keep_erased after insert on public.%I referencing new table as fresh '
    'for each statement execute function public.keep_erased()',
    entity_table
  );
  execute format(
    'create or replace trigger keep_erased_edited after update on public.%I referencing new table as fresh '
    'for each statement execute function public.keep_erased()',
    entity_table
  );
end
$$;
comment on function erasure_follows(text) is
  'Keeps erased debtors out of a table whose rows are or hang on a client, an invoice or a dispute. To be called for each '
  'such table, after sync_register; erase_client finds them by their columns.';

select erasure_follows(table_name)
from sync_entities
where kind = 'client' or columns && array['client_id', 'invoice_id', 'dispute_id', 'undoes']
order by table_name;

create function mentions(body jsonb, ids text[])
returns boolean
language sql
immutable
set search_path = ''
as $$
  select case jsonb_typeof(body -> 'changes')
    when 'array' then exists (
      select
      from jsonb_array_elements(body -> 'changes') change
      cross join lateral (
        values
          (change ->> 'id'),
          (change -> 'record' ->> 'id'),
          (change -> 'record' ->> 'clientId'),
          (change -> 'record' ->> 'invoiceId'),
          (change -> 'record' ->> 'disputeId'),
          (change -> 'record' ->> 'target')
      ) named (id)
      where lower(named.id) = any (ids)
    )
    else true
  end
$$;
comment on function mentions(jsonb, text[]) is
  'True for a mutation about one of these ids. One that cannot be read is taken for one that is.';

create function keep_erased_body()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  ids text[];
begin
  if new.verdict = 'applied' then
    return new;
  end if;
  select array_agg(id::text) into ids from public.erased_records where workspace_id = new.workspace_id;
  if new.detail ->> 'code' = 'erased' or ids is not null and public.mentions(new.body, ids) then
    new.body := '{}';
  end if;
  return new;
end
$$;
comment on function keep_erased_body() is
  'The ledger keeps no body of a mutation that came too late about an erased debtor.';

create trigger keep_erased_body
  before insert on sync_mutations
  for each row execute function keep_erased_body();

revoke all on function
  concerns_erased(uuid, jsonb[]),
  keep_erased(),
  erasure_follows(text),
  mentions(jsonb, text[]),
  keep_erased_body()
from public, anon, authenticated, service_role;
revoke all on function was_erased(uuid, uuid) from public, anon, service_role;
grant execute on function was_erased(uuid, uuid) to authenticated;
