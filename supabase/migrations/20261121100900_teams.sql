-- Teams: how a person comes into a workspace, changes and leaves, and what moves with a case that changes hands.
--
-- The functions take and give JSON objects, run as the owner of the tables and check the caller themselves. Whoever is
-- no member learns nothing but not_a_member, and a member who is no owner nothing but forbidden.

create table invitations (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references workspaces on delete cascade,
  role text not null check (role in ('owner', 'collector', 'viewer')),
  name varchar(200),
  token_hash bytea not null unique,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz
);
create index invitations_workspace on invitations (workspace_id);
comment on table invitations is
  'Links that let somebody into a workspace, once, for seven days. Only the hash of what the link carries is kept: who '
  'reads this table can let nobody in.';
alter table invitations enable row level security;
revoke all on invitations from anon, authenticated;
grant all on invitations to service_role;

-- What moves with a case

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

-- What an owner does

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
set search_path = ''
as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
comment on function utc(timestamptz) is 'An instant as devices write it.';

create function invite_member(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  made public.invitations;
begin
  perform public.team_owner(ws);
  if coalesce(p ->> 'role', '') not in ('owner', 'collector', 'viewer') then
    raise exception 'malformed' using errcode = 'PT400', column = 'role';
  end if;
  insert into public.invitations (workspace_id, role, name, token_hash, invited_by)
  values (
    ws, p ->> 'role', left(nullif(btrim(p ->> 'name'), ''), 200), sha256(convert_to(token, 'UTF8')), auth.uid()
  )
  returning * into made;
  return jsonb_build_object('id', made.id, 'token', token, 'expiresAt', public.utc(made.expires_at));
end
$$;
comment on function invite_member(jsonb) is
  'Takes {workspace, role, name} of an owner and answers {id, token, expiresAt}. The token, 244 random bits, is told here '
  'and never again; it goes into the link.';

create function revoke_invitation(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform public.team_owner((p ->> 'workspace')::uuid);
  update public.invitations
  set revoked_at = coalesce(revoked_at, now())
  where workspace_id = (p ->> 'workspace')::uuid
    and id = (p ->> 'id')::uuid
    and accepted_at is null;
  if not found then
    raise exception 'unknown_invitation' using errcode = 'PT404';
  end if;
  return '{}';
end
$$;
comment on function revoke_invitation(jsonb) is
  'Takes {workspace, id} of an owner: the link lets nobody in any more. unknown_invitation when it was used already.';

create function invitations(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform public.team_owner((p ->> 'workspace')::uuid);
  return jsonb_build_object('invitations', (
    select coalesce(
      jsonb_agg(jsonb_build_object(
        'id', i.id,
        'role', i.role,
        'name', i.name,
        'invitedBy', i.invited_by,
        'createdAt', public.utc(i.created_at),
        'expiresAt', public.utc(i.expires_at),
        'acceptedAt', public.utc(i.accepted_at),
        'acceptedBy', i.accepted_by,
        'revokedAt', public.utc(i.revoked_at)
      ) order by i.created_at desc, i.id),
      '[]'
    )
    from public.invitations i
    where i.workspace_id = (p ->> 'workspace')::uuid
  ));
end
$$;
comment on function invitations(jsonb) is
  'Takes {workspace} of an owner and answers {invitations: [{id, role, name, invitedBy, createdAt, expiresAt, acceptedAt, '
  'acceptedBy, revokedAt}]}, newest first, never a token.';

create function accept_invitation(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  found_one public.invitations;
  present public.members;
begin
  if auth.uid() is null then
    raise exception 'signed_out' using errcode = '42501';
  end if;
  select * into found_one
  from public.invitations
  where token_hash = sha256(convert_to(coalesce(p ->> 'token', ''), 'UTF8'))
  for update;
  if not found then
    raise exception 'unknown_invitation' using errcode = 'PT404';
  end if;
  select * into present
  from public.members
  where workspace_id = found_one.workspace_id
    and user_id = auth.uid();
  -- The answer to a first try may have been lost on the way.
  if found_one.accepted_by = auth.uid() and present.revoked_at is null then
    return jsonb_build_object('id', found_one.workspace_id, 'role', present.role);
  end if;
  if found_one.accepted_at is not null then
    raise exception 'invitation_used' using errcode = 'PT410';
  elsif found_one.revoked_at is not null then
    raise exception 'invitation_revoked' using errcode = 'PT410';
  elsif found_one.expires_at <= now() then
    raise exception 'invitation_expired' using errcode = 'PT410';
  elsif present.user_id is not null and present.revoked_at is null then
    raise exception 'already_a_member' using errcode = 'PT409';
  end if;
  update public.invitations
  set accepted_at = now(),
      accepted_by = auth.uid()
  where id = found_one.id;
  insert into public.members (workspace_id, user_id, role, name)
  values (
    found_one.workspace_id, auth.uid(), found_one.role,
    left(coalesce(nullif(btrim(p ->> 'memberName'), ''), found_one.name), 200)
  )
  on conflict (workspace_id, user_id) do update
  set role = excluded.role,
      name = coalesce(excluded.name, members.name),
      revoked_at = null;
  return jsonb_build_object('id', found_one.workspace_id, 'role', found_one.role);
end
$$;
comment on function accept_invitation(jsonb) is
  'Takes {token, memberName} of somebody signed in, makes him a member and answers {id, role}. Nothing limits the tries: '
  'a token cannot be guessed. Who was removed before comes back under the same row.';

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
  raise_access(uuid, uuid[]),
  client_comes(),
  client_moves(),
  record_moves(),
  keep_an_owner(),
  team_role(uuid),
  team_owner(uuid),
  utc(timestamptz),
  invite_member(jsonb),
  revoke_invitation(jsonb),
  invitations(jsonb),
  accept_invitation(jsonb),
  change_member(jsonb),
  members(jsonb),
  sign_out_device(jsonb)
from public, anon, authenticated;
grant execute on function
  invite_member(jsonb),
  revoke_invitation(jsonb),
  invitations(jsonb),
  accept_invitation(jsonb),
  change_member(jsonb),
  members(jsonb),
  sign_out_device(jsonb)
to authenticated;
