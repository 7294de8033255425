-- Members: who is in a workspace, changed and removed by its owners, with the devices of each.
--
-- The functions take and give JSON objects, run as the owner of the tables and check the caller themselves. Whoever is
-- no member learns nothing but not_a_member, and a member who is no owner nothing but forbidden.

create function keep_an_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not exists (select from public.workspaces where id = old.workspace_id)
    or old.role <> 'owner'
    or old.revoked_at is not null
  then
    return null;
  end if;
  perform from public.sync_heads where workspace_id = old.workspace_id for update;
  if not exists (
    select
    from public.members
    where workspace_id = old.workspace_id
      and role = 'owner'
      and revoked_at is null
  ) then
    raise exception 'last_owner' using errcode = 'PT409';
  end if;
  return null;
end
$$;
comment on function keep_an_owner() is
  'A workspace always has an owner, whoever changes its members: the head is locked, so that two owners cannot leave at '
  'the same time.';
create trigger keep_an_owner
  after update or delete on members
  for each row execute function keep_an_owner();

create function team_role(ws uuid)
returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  found_role text := (select role from public.my_memberships() m where m.workspace_id = ws);
begin
  if found_role is null then
    raise exception 'not_a_member' using errcode = '42501';
  end if;
  return found_role;
end
$$;
comment on function team_role(uuid) is 'The role of the caller in a workspace; not_a_member for anybody else.';

create function team_owner(ws uuid)
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if public.team_role(ws) <> 'owner' then
    raise exception 'forbidden' using errcode = '42501';
  end if;
end
$$;
comment on function team_owner(uuid) is 'Refuses everybody but owners of the workspace.';

create function utc(moment timestamptz)
returns text
language sql
immutable
return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
comment on function utc(timestamptz) is 'An instant as devices write it.';

create function change_member(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  changed public.members;
begin
  perform public.team_owner(ws);
  if coalesce(p ->> 'role', 'owner') not in ('owner', 'collector', 'viewer')
    or coalesce(jsonb_typeof(p -> 'revoked'), 'boolean') <> 'boolean'
  then
    raise exception 'malformed' using errcode = 'PT400';
  end if;
  update public.members
  set role = coalesce(p ->> 'role', role),
      revoked_at = case
        when (p ->> 'revoked')::boolean then coalesce(revoked_at, now())
        when not (p ->> 'revoked')::boolean then null
        else revoked_at
      end
  where workspace_id = ws
    and user_id = (p ->> 'userId')::uuid
  returning * into changed;
  if changed.user_id is null then
    raise exception 'unknown_member' using errcode = 'PT404';
  end if;
  return jsonb_build_object('userId', changed.user_id, 'role', changed.role, 'revokedAt', public.utc(changed.revoked_at));
end
$$;
comment on function change_member(jsonb) is
  'Takes {workspace, userId, role, revoked} of an owner, either or both, and answers {userId, role, revokedAt}. Removal '
  'holds at once. last_owner when nobody would be left who may do this.';

create function members(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  caller_role text := public.team_role(ws);
begin
  return jsonb_build_object('members', (
    select jsonb_agg(jsonb_build_object(
      'userId', m.user_id,
      'name', m.name,
      'role', m.role,
      'joinedAt', public.utc(m.joined_at),
      'revokedAt', public.utc(m.revoked_at),
      'devices', (
        select coalesce(
          jsonb_agg(jsonb_build_object(
            'replica', r.replica_id,
            'agent', r.agent,
            'seenAt', public.utc(r.seen_at),
            'signedOutAt', public.utc(r.signed_out_at)
          ) order by r.seen_at desc, r.replica_id),
          '[]'
        )
        from public.sync_replicas r
        where r.workspace_id = ws
          and r.user_id = m.user_id
          and (caller_role = 'owner' or r.user_id = auth.uid())
      )
    ) order by m.joined_at, m.user_id)
    from public.members m
    where m.workspace_id = ws
  ));
end
$$;
comment on function members(jsonb) is
  'Takes {workspace} of a member and answers {members: [{userId, name, role, joinedAt, revokedAt, devices: [{replica, '
  'agent, seenAt, signedOutAt}]}]}, removed ones too, because the journal names them. An owner sees all devices, the '
  'others their own.';

create function sign_out_device(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  caller_role text := public.team_role(ws);
begin
  update public.sync_replicas
  set signed_out_at = coalesce(signed_out_at, now())
  where workspace_id = ws
    and replica_id = (p ->> 'replica')::uuid
    and (caller_role = 'owner' or user_id = auth.uid());
  if not found then
    raise exception 'unknown_device' using errcode = 'PT404';
  end if;
  return '{}';
end
$$;
comment on function sign_out_device(jsonb) is
  'Takes {workspace, replica} of an owner, or of the member whose device it is. From now on the device is told '
  'device_signed_out and erases what it holds, and the session it last synced with opens nothing of this workspace, '
  'renewed tokens included. The session itself belongs to the host and goes on elsewhere; it takes the password to come '
  'back, as a new device.';

revoke all on function
  keep_an_owner(),
  team_role(uuid),
  team_owner(uuid),
  utc(timestamptz),
  change_member(jsonb),
  members(jsonb),
  sign_out_device(jsonb)
from public, anon, authenticated;
grant execute on function change_member(jsonb), members(jsonb), sign_out_device(jsonb) to authenticated;
