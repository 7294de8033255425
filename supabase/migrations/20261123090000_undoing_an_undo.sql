-- What undoes an undoing belongs to the same client as that: it had a place only when both came at once, was refused a
-- collector, and reached no other.

-- As before, with voids among what may be undone. One that awaits its own place gives none yet: sync_adopt brings it.
create or replace function sync_scope(ws uuid, scoped_by text, record jsonb, out scope uuid, out awaits uuid)
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
      and (i.kind <> 'void' or i.scope is not null)
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

-- As before; who undoes an undoing has to reach everything that was undone.
create or replace function sync_reaches(ws uuid, entity sync_entities, record jsonb)
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
    with recursive undone (id, kind, scope) as (
      select i.id, i.kind, coalesce(i.scope, i.awaits)
      from public.sync_index i
      where i.workspace_id = ws
        and case record ->> 'undoes'
          when 'act' then i.act = (record ->> 'target')::uuid
          else i.id = (record ->> 'target')::uuid
        end
      union
      select i.id, i.kind, coalesce(i.scope, i.awaits)
      from undone u
      join public.voids v on v.id = u.id and v.workspace_id = ws and u.kind = 'void'
      join public.sync_index i
        on i.workspace_id = ws
        and case v.undoes when 'act' then i.act = v.target else i.id = v.target end
    )
    select array_agg(distinct scope) into reached from undone;
  else
    select array[place.scope] into reached from public.sync_scope(ws, entity.scoped_by, record) place;
  end if;
  return coalesce((
    select bool_and(scope is not null and (scope = ws or public.sync_collects(ws, scope)))
    from unnest(reached) scope
  ), false);
end
$$;

create or replace function record_moves()
returns trigger
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  entity public.sync_entities;
  moved int;
begin
  for entity in
    select *
    from public.sync_entities
    where scoped_by in ('subject', 'invoice_id', 'dispute_id', 'target')
    order by array_position(array['invoice_id', 'dispute_id', 'subject', 'target'], scoped_by)
  loop
    loop
      execute format(
        'update public.sync_index i set scope = place.scope, awaits = place.awaits'
        ' from public.%I t, public.sync_scope($1, $2, to_jsonb(t)) place'
        ' where i.scope = $3 and i.workspace_id = $1 and i.kind = $4 and t.id = i.id and t.workspace_id = $1'
        ' and place.scope is distinct from i.scope',
        entity.table_name
      )
      using new.workspace_id, entity.scoped_by, old.client_id, entity.kind;
      get diagnostics moved = row_count;
      -- What undoes an undoing follows it, one after the other.
      exit when moved = 0 or entity.scoped_by <> 'target';
    end loop;
  end loop;
  perform public.raise_access(new.workspace_id, null);
  return null;
end
$$;

-- Those that came before this are given their place, and sent.
do $$
declare
  parent record;
begin
  for parent in
    select distinct i.workspace_id, name.id, i.scope
    from sync_index i
    cross join lateral (values (i.id), (i.act)) name (id)
    join sync_index waiting on waiting.awaits = name.id and waiting.workspace_id = i.workspace_id
    where i.kind = 'void'
      and i.scope is not null
  loop
    perform sync_adopt(parent.workspace_id, array[parent.id], parent.scope, sync_version(parent.workspace_id));
  end loop;
end
$$;
