-- Subscriptions of push: a device is told from the moment it subscribes until its push service, its member or an owner ends it.

create function push_subscribe(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := public.workspace_of(p);
  moment timestamptz := p ->> 'now';
  before uuid;
begin
  if exists (
    select
    from public.sync_replicas r
    where r.workspace_id = ws
      and r.replica_id = (p ->> 'device')::uuid
      and r.signed_out_at is not null
  ) then
    raise exception 'device_signed_out' using errcode = '42501';
  end if;
  select s.workspace_id
  into before
  from public.push_subscriptions s
  where s.user_id = (p ->> 'user')::uuid
    and s.device = (p ->> 'device')::uuid;
  if before is distinct from ws then
    perform public.look_again(ws);
  end if;
  delete from public.push_subscriptions s
  where s.endpoint = p ->> 'endpoint'
    and (s.user_id, s.device) <> ((p ->> 'user')::uuid, (p ->> 'device')::uuid);
  insert into public.push_subscriptions as s (
    workspace_id, user_id, device, endpoint, p256dh, auth, server_key, language, created_at, renewed_at
  )
  values (
    ws, (p ->> 'user')::uuid, (p ->> 'device')::uuid, p ->> 'endpoint', p ->> 'p256dh', p ->> 'auth',
    p ->> 'serverKey', p ->> 'language', moment, moment
  )
  on conflict (user_id, device) do update
  set workspace_id = excluded.workspace_id,
      endpoint = excluded.endpoint,
      p256dh = excluded.p256dh,
      auth = excluded.auth,
      server_key = excluded.server_key,
      language = coalesce(excluded.language, s.language),
      created_at = case when s.workspace_id = ws then s.created_at else moment end,
      renewed_at = moment,
      failure = case when s.endpoint = excluded.endpoint then s.failure end;
  -- Phones that were lost or sold never say so.
  delete from public.push_subscriptions s
  where s.user_id = (p ->> 'user')::uuid
    and s.device in (
      select o.device
      from public.push_subscriptions o
      where o.user_id = (p ->> 'user')::uuid
      order by o.renewed_at desc, o.device
      offset 20
    );
  return jsonb_build_object('workspace', ws);
end
$$;
comment on function push_subscribe(jsonb) is
  'Takes {user, device, workspace, endpoint, p256dh, auth, serverKey, language, now} and has the device told from now on; '
  'one that renews its subscription goes on as before. An endpoint leaves whoever had it. Beyond 20 devices of a person '
  'the one that renewed longest ago is forgotten. Answers {workspace}; device_signed_out or not_a_member otherwise.';

create function push_subscriptions_of(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return jsonb_build_object('subscriptions', (
    select coalesce(
      jsonb_agg(jsonb_build_object(
        'device', s.device,
        'endpoint', s.endpoint,
        'p256dh', s.p256dh,
        'auth', s.auth,
        'serverKey', s.server_key,
        'createdAt', public.utc(s.created_at),
        'deliveredAt', public.utc(s.delivered_at),
        'failure', s.failure
      ) order by s.created_at, s.device),
      '[]'
    )
    from public.push_subscriptions s
    where s.user_id = (p ->> 'user')::uuid
  ));
end
$$;
comment on function push_subscriptions_of(jsonb) is
  'Takes {user} and answers {subscriptions: [{device, endpoint, p256dh, auth, serverKey, createdAt, deliveredAt, failure}]}.';

create function push_unsubscribe(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.push_subscriptions s
  where s.user_id = (p ->> 'user')::uuid
    and s.device = (p ->> 'device')::uuid;
  return jsonb_build_object('removed', found);
end
$$;
comment on function push_unsubscribe(jsonb) is
  'Takes {user, device}, tells that device nothing any more, and answers {removed}.';

create function push_note(results jsonb, moment timestamptz)
returns void
language plpgsql
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
begin
  delete from public.push_subscriptions s
  using jsonb_to_recordset(results) n (user_id uuid, device uuid, endpoint text, result text)
  where n.result = 'gone'
    and s.user_id = n.user_id
    and s.device = n.device
    and s.endpoint = n.endpoint;
  update public.push_subscriptions s
  set delivered_at = case when n.is_sent then greatest(s.delivered_at, moment) else s.delivered_at end,
      failure = case when not n.is_sent then n.failure end
  from (
    select user_id, device, endpoint, bool_or(result = 'sent') is_sent, max(concat_ws(' ', result, status)) failure
    from jsonb_to_recordset(results) one (user_id uuid, device uuid, endpoint text, result text, status int)
    where result <> 'gone'
    group by user_id, device, endpoint
  ) n
  where s.user_id = n.user_id
    and s.device = n.device
    and s.endpoint = n.endpoint;
end
$$;
comment on function push_note(jsonb, timestamptz) is
  'Takes [{user_id, device, endpoint, result, status}]: notes at subscriptions what their push services answered, and '
  'removes those that are gone. One that has another endpoint by now is left as it is.';

create function push_delivered(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform public.push_note(
    jsonb_build_array(p || jsonb_build_object('user_id', p -> 'user')), (p ->> 'now')::timestamptz
  );
  return '{}';
end
$$;
comment on function push_delivered(jsonb) is
  'Takes {user, device, endpoint, result, status, now} of a message that was no reminder, and notes what came of it.';

create function subscription_ends()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.deliveries d
  set state = 'gone',
      token = null,
      ended_at = clock_timestamp()
  where d.user_id = old.user_id
    and d.device = old.device
    and d.state = 'open';
  return null;
end
$$;
comment on function subscription_ends() is 'What waits for a device that is told nothing any more is closed.';
create trigger subscription_ends
  after delete on push_subscriptions
  for each row execute function subscription_ends();

create function device_listens()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.push_subscriptions s
  where s.workspace_id = new.workspace_id
    and s.user_id = new.user_id
    and s.device = new.replica_id;
  return null;
end
$$;
comment on function device_listens() is 'A device that was signed out by its owner is told nothing any more.';
create trigger device_listens
  after update on sync_replicas
  for each row when (old.signed_out_at is null and new.signed_out_at is not null) execute function device_listens();

revoke all on function
  push_subscribe(jsonb),
  push_subscriptions_of(jsonb),
  push_unsubscribe(jsonb),
  push_note(jsonb, timestamptz),
  push_delivered(jsonb),
  subscription_ends(),
  device_listens()
from public, anon, authenticated, service_role;
grant execute on function
  push_subscribe(jsonb),
  push_subscriptions_of(jsonb),
  push_unsubscribe(jsonb),
  push_delivered(jsonb)
to service_role;
