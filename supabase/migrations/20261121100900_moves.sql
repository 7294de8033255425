-- What moves with a case that changes hands, so that every device holds what its member may see and nothing else.

create function raise_access(ws uuid, concerned uuid[])
returns void
language plpgsql
set search_path = ''
as $$
begin
  if exists (
    select
    from public.members
    where workspace_id = ws
      and role = 'collector'
      and (concerned is null or user_id = any (concerned))
  ) then
    update public.members
    set access_version = public.sync_version(ws)
    where workspace_id = ws
      and role = 'collector'
      and (concerned is null or user_id = any (concerned));
  end if;
end
$$;
comment on function raise_access(uuid, uuid[]) is
  'Makes the devices of these collectors, or of all, start again: what they may see has changed. The rest of the team '
  'sees everything before and after.';

create function client_comes()
returns trigger
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid;
  ids uuid[];
begin
  for ws in select distinct workspace_id from fresh loop
    ids := array(select id from fresh where workspace_id = ws);
    -- Fenced by their offset: a planner without statistics would rather read the whole workspace.
    if ws in (select c.workspace_id from public.clients c where c.merged_into = any (ids) offset 0) then
      perform public.raise_access(ws, null);
    elsif ws in (select i.workspace_id from public.sync_index i where i.scope = any (ids) offset 0) then
      perform public.raise_access(ws, array(select assigned_to from fresh where workspace_id = ws));
    end if;
  end loop;
  return null;
end
$$;
comment on function client_comes() is
  'Before the index notes new clients: the devices of those they are assigned to start again, but only if records or '
  'merged cards had come before them.';
create trigger client_comes
  after insert on clients referencing new table as fresh
  for each statement execute function client_comes();

create function client_moves()
returns trigger
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
begin
  if not exists (select from public.workspaces where id = old.workspace_id) then
    return null;
  end if;
  if tg_op = 'UPDATE' and old.merged_into is distinct from new.merged_into
    or tg_op = 'DELETE' and exists (
      select from public.clients c where c.merged_into = old.id and c.workspace_id = old.workspace_id
    )
  then
    perform public.raise_access(old.workspace_id, null);
  elsif tg_op = 'DELETE' or old.assigned_to is distinct from new.assigned_to then
    perform public.raise_access(old.workspace_id, array[old.assigned_to, new.assigned_to]);
  end if;
  return null;
end
$$;
comment on function client_moves() is
  'Before the index notes the change: a case that is given to somebody else, merged or deleted leaves the devices of who '
  'had it and comes to those of who has it now.';
create trigger client_moves
  after update or delete on clients
  for each row execute function client_moves();

create function record_moves()
returns trigger
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  entity public.sync_entities;
begin
  for entity in
    select *
    from public.sync_entities
    where scoped_by in ('subject', 'invoice_id', 'dispute_id', 'target')
    order by array_position(array['invoice_id', 'dispute_id', 'subject', 'target'], scoped_by)
  loop
    execute format(
      'update public.sync_index i set scope = place.scope, awaits = place.awaits'
      ' from public.%I t, public.sync_scope($1, $2, to_jsonb(t)) place'
      ' where i.scope = $3 and i.workspace_id = $1 and i.kind = $4 and t.id = i.id and t.workspace_id = $1',
      entity.table_name
    )
    using new.workspace_id, entity.scoped_by, old.client_id, entity.kind;
  end loop;
  perform public.raise_access(new.workspace_id, null);
  return null;
end
$$;
comment on function record_moves() is
  'After a contact or an invoice was put under another client: what hangs on it follows, and the collectors start again.';
create trigger zz_record_moves
  after update of client_id on contacts
  for each row when (old.client_id <> new.client_id) execute function record_moves();
create trigger zz_record_moves
  after update of client_id on invoices
  for each row when (old.client_id <> new.client_id) execute function record_moves();

revoke all on function
  raise_access(uuid, uuid[]),
  client_comes(),
  client_moves(),
  record_moves()
from public, anon, authenticated;
