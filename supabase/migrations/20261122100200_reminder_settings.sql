-- How a member wants to be told, and the secret address of his calendar.

create function reminder_settings_of(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  ws uuid := public.workspace_of(p);
begin
  return (
    select jsonb_build_object(
      'workspace', ws,
      'digestAt', coalesce(s.digest_at, '08:00'),
      'onDaysOff', coalesce(s.on_days_off, false),
      'showsNames', coalesce(s.shows_names, false),
      'mailDigest', coalesce(s.mail_digest, false),
      'calendarSince', public.utc(c.created_at)
    )
    from public.members m
    left join public.reminder_settings s using (workspace_id, user_id)
    left join public.calendars c using (workspace_id, user_id)
    where m.workspace_id = ws
      and m.user_id = (p ->> 'user')::uuid
  );
end
$$;
comment on function reminder_settings_of(jsonb) is
  'Takes {user, workspace, device} and answers {workspace, digestAt, onDaysOff, showsNames, mailDigest, calendarSince}, '
  'the last null without a secret address.';

create function keep_reminder_settings(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := public.workspace_of(p);
  given jsonb := public.reminder_settings_of(p || jsonb_build_object('workspace', ws)) || (p -> 'settings');
begin
  insert into public.reminder_settings as s (
    workspace_id, user_id, digest_at, on_days_off, shows_names, mail_digest, mail_since
  )
  values (
    ws, (p ->> 'user')::uuid, given ->> 'digestAt', (given ->> 'onDaysOff')::boolean,
    (given ->> 'showsNames')::boolean, (given ->> 'mailDigest')::boolean,
    case when (given ->> 'mailDigest')::boolean then (p ->> 'now')::timestamptz end
  )
  on conflict (workspace_id, user_id) do update
  set digest_at = excluded.digest_at,
      on_days_off = excluded.on_days_off,
      shows_names = excluded.shows_names,
      mail_digest = excluded.mail_digest,
      mail_since = case when excluded.mail_digest then coalesce(s.mail_since, excluded.mail_since) end;
  perform public.look_again(ws);
  return given - 'calendarSince';
end
$$;
comment on function keep_reminder_settings(jsonb) is
  'Takes {user, workspace, device, settings: {digestAt, onDaysOff, showsNames, mailDigest}, now}, keeps those settings that '
  'are given, has the workspace looked at again, and answers all of them.';

create function calendar_keep(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := public.workspace_of(p);
begin
  insert into public.calendars (workspace_id, user_id, token_hash, created_at)
  values (ws, (p ->> 'user')::uuid, p ->> 'tokenHash', (p ->> 'now')::timestamptz)
  on conflict (workspace_id, user_id) do update
  set token_hash = excluded.token_hash,
      created_at = excluded.created_at;
  return jsonb_build_object('workspace', ws);
end
$$;
comment on function calendar_keep(jsonb) is
  'Takes {user, workspace, device, tokenHash, now}: from now on this token opens the calendar of the member, and the one '
  'before it nothing. Answers {workspace}.';

create function calendar_revoke(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := public.workspace_of(p);
begin
  delete from public.calendars c
  where c.workspace_id = ws
    and c.user_id = (p ->> 'user')::uuid;
  return jsonb_build_object('revoked', found);
end
$$;
comment on function calendar_revoke(jsonb) is
  'Takes {user, workspace, device}; the secret address of the member opens nothing any more. Answers {revoked}.';

create function listener_settings(ws uuid, of_user uuid)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return public.reminder_settings_of(jsonb_build_object('workspace', ws, 'user', of_user)) - 'workspace' - 'calendarSince'
    || jsonb_build_object('language', coalesce(
      (
        select s.language
        from public.push_subscriptions s
        where s.workspace_id = ws
          and s.user_id = of_user
          and s.language is not null
        order by s.renewed_at desc
        limit 1
      ),
      (select w.language from public.workspaces w where w.id = ws)
    ));
end
$$;
comment on function listener_settings(uuid, uuid) is
  'The settings of a member and his language: that of the device he opened last, else that of the workspace.';

create function calendar_owner(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return jsonb_build_object('owner', (
    select jsonb_build_object(
      'workspace', c.workspace_id,
      'user', c.user_id,
      'settings', public.listener_settings(c.workspace_id, c.user_id)
    )
    from public.calendars c
    where c.token_hash = p ->> 'tokenHash'
  ));
end
$$;
comment on function calendar_owner(jsonb) is
  'Takes {tokenHash} and answers {owner: {workspace, user, settings}}, null for a token that opens nothing.';

revoke all on function
  reminder_settings_of(jsonb),
  keep_reminder_settings(jsonb),
  calendar_keep(jsonb),
  calendar_revoke(jsonb),
  listener_settings(uuid, uuid),
  calendar_owner(jsonb)
from public, anon, authenticated, service_role;
grant execute on function
  reminder_settings_of(jsonb),
  keep_reminder_settings(jsonb),
  calendar_keep(jsonb),
  calendar_revoke(jsonb),
  calendar_owner(jsonb)
to service_role;
