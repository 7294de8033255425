-- Invitations: how a person comes into a workspace, by a link that an owner hands over.

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

revoke all on function
  invite_member(jsonb),
  revoke_invitation(jsonb),
  invitations(jsonb),
  accept_invitation(jsonb)
from public, anon, authenticated;
grant execute on function
  invite_member(jsonb),
  revoke_invitation(jsonb),
  invitations(jsonb),
  accept_invitation(jsonb)
to authenticated;
