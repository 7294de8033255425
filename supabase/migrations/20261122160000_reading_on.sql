-- Reading on: whoever has read a workspace before reads what changed since, by the same cursor that a phone pulls by.

drop function reminder_rows(uuid, bigint, bigint, uuid[]);

create function reminder_rows(ws uuid, after bigint, upto bigint, base bigint, scopes uuid[])
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
        and (not i.deleted or i.version > base)
    )
    order by e.kind
  loop
    execute format(
      'select jsonb_agg('
      '  case when i.deleted then jsonb_build_array(i.version, true, i.id)'
      '  else jsonb_build_array(i.version, false, %s) end'
      '  order by i.version, i.id)'
      ' from public.sync_index i'
      ' left join public.%I t on t.workspace_id = i.workspace_id and t.id = i.id'
      ' where i.workspace_id = $1 and i.kind = $2 and i.version > $3 and i.version <= $4'
      ' and (not i.deleted or i.version > $5)'
      ' and ($6 is null or i.scope = any ($6))',
      entity.rendering, entity.table_name
    )
    into part
    using ws, entity.kind, after, upto, base, scopes;
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
comment on function reminder_rows(uuid, bigint, bigint, bigint, uuid[]) is
  'Rows of versions above after and up to upto that hang on these scopes, or all of them for null, as sync_rows has them: '
  'of a deleted one its id. Deletions up to base are left out: the reader never had what they delete.';

create or replace function reminder_records(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  who uuid := p ->> 'user';
  after bigint := coalesce((p ->> 'after')::bigint, 0);
  page int := least(greatest(coalesce((p ->> 'limit')::int, 1000), 1), 5000);
  scopes uuid[] := public.scopes_of(ws, who);
  present public.sync_heads;
  access bigint;
  base bigint;
  upto bigint;
begin
  select * into present from public.sync_heads where workspace_id = ws;
  select access_version into access from public.members where workspace_id = ws and user_id = who;
  -- As in sync_pull: where this catching up began, every deletion up to it is known.
  base := case when after = 0 then present.head else coalesce((p ->> 'base')::bigint, after) end;
  if after > 0
    and (
      p ->> 'epoch' is distinct from present.epoch::text
      or (p ->> 'whole')::boolean is distinct from (scopes is null)
      or base < present.floor
      or (scopes is not null and base < access)
      or after > present.head
    )
  then
    return jsonb_build_object('reset', true);
  end if;

  -- A page ends between two commits; a commit larger than the page is given whole.
  select case when count(*) > page then greatest(max(version) - 1, min(version)) else present.head end
  into upto
  from (
    select i.version
    from public.sync_index i
    where i.workspace_id = ws
      and i.version > after
      and i.version <= present.head
      and (not i.deleted or i.version > base)
    order by i.version
    limit page + 1
  ) next;
  return jsonb_build_object(
    'epoch', present.epoch,
    'whole', scopes is null,
    'head', present.head,
    'cursor', upto,
    'base', case when upto < present.head then base else upto end,
    'more', upto < present.head,
    'changes', public.reminder_rows(ws, after, upto, base, scopes)
  );
end
$$;
comment on function reminder_records(jsonb) is
  'Takes {workspace, user, after, base, epoch, whole, limit} and answers one page of what this member may see, {epoch, whole, '
  'head, cursor, base, more, changes}, so that nobody waits long for a large workspace; or {reset: true} when the reader must '
  'begin again at 0: restored from a backup, deletions purged, rights changed. The reader keeps epoch, whole, cursor and base as '
  'given and sends them back. whole: the member sees everything. not_a_member for anybody else.';

revoke all on function reminder_rows(uuid, bigint, bigint, bigint, uuid[]) from public, anon, authenticated, service_role;
