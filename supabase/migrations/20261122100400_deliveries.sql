-- Deliveries: what is handed to push services and mail servers now, and what came of it.

create function delivery_lease(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  moment timestamptz := p ->> 'now';
  answer jsonb;
begin
  with due as (
    select d.id,
      case
        when d.until <= moment then 'expired'
        when d.attempts >= (p ->> 'maxAttempts')::int then 'given-up'
        else 'open'
      end fate
    from public.deliveries d
    join public.reminders r on r.id = d.reminder_id
    where d.state = 'open'
      and d.channel = p ->> 'channel'
      and d.next_at <= moment
      -- Without a message it waits until it is written again, or expires.
      and (r.payload is not null or d.until <= moment)
    order by d.next_at
    limit (p ->> 'limit')::int
    for update of d skip locked
  ),
  taken as (
    update public.deliveries d
    set state = due.fate,
        token = case when due.fate = 'open' then gen_random_uuid() end,
        attempts = d.attempts + (due.fate = 'open')::int,
        next_at = moment + make_interval(secs => (p ->> 'leaseSeconds')::int),
        ended_at = case when due.fate <> 'open' then moment end
    from due
    where d.id = due.id
    returning d.*
  )
  select jsonb_build_object(
    'expired', count(*) filter (where t.state = 'expired'),
    'givenUp', count(*) filter (where t.state = 'given-up'),
    'deliveries', coalesce(
      jsonb_agg(jsonb_build_object(
        'id', t.id,
        'token', t.token,
        'reminder', r.id,
        'workspace', t.workspace_id,
        'user', t.user_id,
        'key', r.key,
        'kind', r.kind,
        'until', public.utc(t.until),
        'attempts', t.attempts,
        'payload', r.payload,
        'device', t.device,
        'target', case when s.device is not null then jsonb_build_object(
          'endpoint', s.endpoint,
          'p256dh', s.p256dh,
          'auth', s.auth
        ) end
      )) filter (where t.state = 'open'),
      '[]'
    )
  )
  into answer
  from taken t
  join public.reminders r on r.id = t.reminder_id
  left join public.push_subscriptions s on s.user_id = t.user_id and s.device = t.device;
  return answer;
end
$$;
comment on function delivery_lease(jsonb) is
  'Takes {now, channel, limit, leaseSeconds, maxAttempts} and answers {deliveries: [{id, token, reminder, workspace, user, '
  'key, kind, until, attempts, payload, device, target}], expired, givenUp}. What nobody reports back is taken up again '
  'when its lease ends; what is of no use any more, or was taken up too often, is closed, with its last status as a record.';

create function delivery_done(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  moment timestamptz := p ->> 'now';
  ids uuid[] := array(select (value ->> 'id')::uuid from jsonb_array_elements(p -> 'done'));
  concerned uuid[];
  ended jsonb;
begin
  perform
  from public.push_subscriptions s
  join (select distinct d.user_id, d.device from public.deliveries d where d.id = any (ids)) w using (user_id, device)
  order by s.user_id, s.device
  for update of s;
  concerned := array(
    select r.id
    from public.reminders r
    where r.id in (select d.reminder_id from public.deliveries d where d.id = any (ids))
    order by r.id
    for update
  );

  with taken as (
    select d.id, d.until, g.result, g.status, g.endpoint, g."nextAt" again
    from jsonb_to_recordset(p -> 'done') g (
      id uuid, token uuid, result text, status int, endpoint text, "nextAt" timestamptz
    )
    join public.deliveries d on d.id = g.id and d.token = g.token
    where d.state = 'open'
    order by d.id
    for update of d
  ),
  noted as (
    update public.deliveries d
    set state = case when t.result = 'later' then 'open' else t.result end,
        status = t.status,
        token = null,
        next_at = case when t.result = 'later' then least(t.again, t.until) else d.next_at end,
        ended_at = case when t.result <> 'later' then moment end
    from taken t
    where d.id = t.id
    returning d.id, d.user_id, d.device, t.endpoint, t.result, t.status
  )
  select coalesce(jsonb_agg(to_jsonb(n)), '[]') into ended from noted n;
  perform public.push_note(ended, moment);
  update public.deliveries d
  set state = 'open',
      next_at = moment,
      ended_at = null
  from jsonb_to_recordset(ended) n (id uuid, result text)
  join public.push_subscriptions s on true
  where n.result = 'gone'
    and d.id = n.id
    and s.user_id = d.user_id
    and s.device = d.device;

  update public.reminders r
  set payload = null
  where r.id = any (concerned)
    and not exists (select from public.deliveries d where d.reminder_id = r.id and d.state = 'open');
  return jsonb_build_object('recorded', jsonb_array_length(ended));
end
$$;
comment on function delivery_done(jsonb) is
  'Takes {now, done: [{id, token, result, status, endpoint, nextAt}]} and records what came of what is still leased under '
  'these tokens: sent, gone (its subscription with it), refused, forbidden, or later at nextAt. A device that subscribed '
  'anew meanwhile is tried again. Messages that every device has are forgotten. Answers {recorded}.';

create function reminders_purge(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  purged int;
begin
  delete from public.reminders r
  where r.id in (
    select o.id
    from public.reminders o
    where o.until < (p ->> 'before')::timestamptz
    order by o.until
    limit (p ->> 'limit')::int
    for update skip locked
  );
  get diagnostics purged = row_count;
  return jsonb_build_object('purged', purged);
end
$$;
comment on function reminders_purge(jsonb) is
  'Takes {before, limit} and forgets reminders, with their deliveries, that were of no use any more before then. Answers '
  '{purged}.';

revoke all on function
  delivery_lease(jsonb),
  delivery_done(jsonb),
  reminders_purge(jsonb)
from public, anon, authenticated, service_role;
grant execute on function
  delivery_lease(jsonb),
  delivery_done(jsonb),
  reminders_purge(jsonb)
to service_role;
