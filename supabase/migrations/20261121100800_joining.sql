-- How a workspace comes to the server, and how a second device finds it.

create function create_workspace(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  entity public.sync_entities;
  given jsonb;
  ws uuid := p -> 'workspace' ->> 'id';
  names text;
  made int;
  member_role text;
begin
  if auth.uid() is null then
    raise exception 'signed_out' using errcode = '42501';
  end if;
  select * into entity from public.sync_entities where kind = 'workspace';
  given := public.sync_columns(entity, p -> 'workspace');
  names := (select string_agg(quote_ident(name), ', ') from unnest(entity.columns) name);
  perform set_config('encaisse.writer', coalesce((p ->> 'replica')::uuid::text, ''), true);
  execute format(
    'insert into public.workspaces (%1$s) select %1$s from jsonb_populate_record(null::public.workspaces, $1) '
    'on conflict (id) do nothing',
    names
  )
  using given;
  get diagnostics made = row_count;
  perform set_config('encaisse.writer', '', true);
  if made = 1 then
    insert into public.members (workspace_id, user_id, role, name)
    values (ws, auth.uid(), 'owner', nullif(btrim(p ->> 'memberName'), ''));
  end if;
  select role
  into member_role
  from public.members
  where workspace_id = ws
    and user_id = auth.uid()
    and revoked_at is null;
  if member_role is null then
    raise exception 'workspace_taken' using errcode = 'PT409';
  end if;
  return jsonb_build_object('id', ws, 'role', member_role);
end
$$;
comment on function create_workspace(jsonb) is
  'Takes {workspace: the record, replica, memberName} and makes the workspace, its head and its owner, the caller, in one '
  'go. Asked again by a member it answers the same; an id that belongs to others is workspace_taken, and the device '
  'makes a new one.';

create function my_workspaces()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object('workspaces', coalesce(
    jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'kind', w.kind, 'role', m.role) order by m.joined_at, w.id),
    '[]'
  ))
  from public.members m
  join public.workspaces w on w.id = m.workspace_id
  where m.user_id = auth.uid()
    and m.revoked_at is null
$$;
comment on function my_workspaces() is 'What the caller belongs to: {workspaces: [{id, name, kind, role}]}, oldest first.';

revoke all on function create_workspace(jsonb), my_workspaces() from public, anon, authenticated;
grant execute on function create_workspace(jsonb), my_workspaces() to authenticated;
