-- Looks: which workspaces have something to say now, what each person may see of them, and what was found.

create function scopes_of(ws uuid, who uuid)
returns uuid[]
language plpgsql
security definer
set search_path = ''
as $$
declare
  claims text := coalesce(current_setting('request.jwt.claims', true), '');
  subject text := coalesce(current_setting('request.jwt.claim.sub', true), '');
  scopes uuid[];
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub', who, 'role', 'authenticated')::text, true);
  perform set_config('request.jwt.claim.sub', who::text, true);
  if ws not in (select public.my_workspace_ids()) then
    raise exception 'not_a_member' using errcode = '42501';
  end if;
  if ws not in (select public.my_whole_workspace_ids()) then
    scopes := array(select s.scope from public.my_scopes() s where s.workspace_id = ws);
  end if;
  perform set_config('request.jwt.claims', claims, true);
  perform set_config('request.jwt.claim.sub', subject, true);
  return scopes;
end
$$;
comment on function scopes_of(uuid, uuid) is
  'What a member sees of a workspace, as scopes of sync_index; null for everything. It asks the very functions that the '
  'policies ask, in his name, so that a reminder can never know more than his phone.';

create function reminder_rows(ws uuid, after bigint, upto bigint, scopes uuid[])
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
        and not i.deleted
    )
    order by e.kind
  loop
    execute format(
      'select jsonb_agg(jsonb_build_array(i.version, false, %s) order by i.version, i.id)'
      ' from public.sync_index i'
      ' join public.%I t on t.workspace_id = i.workspace_id and t.id = i.id'
      ' where i.workspace_id = $1 and i.kind = $2 and i.version > $3 and i.version <= $4 and not i.deleted'
      ' and ($5 is null or i.scope = any ($5))',
      entity.rendering, entity.table_name
    )
    into part
    using ws, entity.kind, after, upto, scopes;
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
comment on function reminder_rows(uuid, bigint, bigint, uuid[]) is
  'Rows of versions above after and up to upto that hang on these scopes, or all of them for null, as sync_rows has them; '
  'without what was deleted.';

create function reminder_records(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  after bigint := coalesce((p ->> 'after')::bigint, 0);
  page int := least(greatest(coalesce((p ->> 'limit')::int, 1000), 1), 5000);
  scopes uuid[] := public.scopes_of(ws, (p ->> 'user')::uuid);
  present bigint := (select head from public.sync_heads where workspace_id = ws);
  upto bigint;
begin
  -- A page ends between two commits; a commit larger than the page is given whole.
  select case when count(*) > page then greatest(max(version) - 1, min(version)) else present end
  into upto
  from (
    select i.version
    from public.sync_index i
    where i.workspace_id = ws
      and i.version > after
      and i.version <= present
      and not i.deleted
    order by i.version
    limit page + 1
  ) next;
  return jsonb_build_object(
    'head', present,
    'cursor', upto,
    'more', upto < present,
    'changes', public.reminder_rows(ws, after, upto, scopes)
  );
end
$$;
comment on function reminder_records(jsonb) is
  'Takes {workspace, user, after, limit} and answers one page of what this member may see, {head, cursor, more, changes}, '
  'so that nobody waits long for a large workspace. not_a_member for anybody else.';

create function look_lease(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  moment timestamptz := p ->> 'now';
  taken uuid[];
begin
  with due as (
    select l.workspace_id
    from public.reminder_looks l
    join public.sync_heads h on h.workspace_id = l.workspace_id
    where (l.lease_until is null or l.lease_until <= moment)
      and (
        l.version = -1
        or l.next_at <= moment
        or (l.version <> h.head and (l.rests_until is null or l.rests_until <= moment))
      )
      and (
        exists (select from public.push_subscriptions s where s.workspace_id = l.workspace_id)
        or exists (select from public.reminder_settings s where s.workspace_id = l.workspace_id and s.mail_digest)
      )
    order by l.next_at nulls first, l.workspace_id
    limit (p ->> 'limit')::int
    for update of l skip locked
  ),
  leased as (
    update public.reminder_looks l
    set token = gen_random_uuid(),
        attempts = l.attempts + 1,
        -- Whoever dies of a workspace leaves the others more and more time before it is tried again.
        lease_until = moment + make_interval(secs => (p ->> 'leaseSeconds')::int * 2 ^ least(l.attempts, 6))
    from due
    where l.workspace_id = due.workspace_id
    returning l.workspace_id
  )
  select array_agg(workspace_id) into taken from leased;
  return jsonb_build_object('looks', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'workspace', l.workspace_id,
      'token', l.token,
      'attempts', l.attempts,
      'lookedUntil', public.utc(l.looked_until),
      'rules', l.rules,
      'listeners', public.listeners(l.workspace_id),
      'open', public.reminders_open(l.workspace_id)
    ) order by l.next_at nulls first, l.workspace_id), '[]')
    from public.reminder_looks l
    where l.workspace_id = any (taken)
  ));
end
$$;
comment on function look_lease(jsonb) is
  'Takes {now, limit, leaseSeconds} and leases workspaces that have changed, or whose hour has come, and that have '
  'somebody to tell. Answers {looks: [{workspace, token, attempts, lookedUntil, rules, listeners, open}]}. No two callers '
  'get the same one; a lease that nobody ends, ends by itself.';

create function listeners(ws uuid)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'user', m.user_id,
      'role', m.role,
      'since', public.utc(least(s.since, t.mail_since)),
      'settings', public.listener_settings(ws, m.user_id),
      'devices', coalesce(s.devices, '[]')
    ) order by m.joined_at, m.user_id), '[]')
    from public.members m
    left join public.reminder_settings t on t.workspace_id = m.workspace_id and t.user_id = m.user_id
    left join lateral (
      select min(o.created_at) since, jsonb_agg(o.device order by o.device) devices
      from public.push_subscriptions o
      where o.workspace_id = m.workspace_id
        and o.user_id = m.user_id
    ) s on true
    where m.workspace_id = ws
      and m.revoked_at is null
      and (s.since is not null or t.mail_digest)
  );
end
$$;
comment on function listeners(uuid) is 'The members with a subscribed device or the e-mail digest, and since when.';

create function reminders_open(ws uuid)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('user', r.user_id, 'key', r.key, 'at', public.utc(r.at)) order by r.at), '[]')
    from public.reminders r
    where r.id in (
      select d.reminder_id
      from public.deliveries d
      where d.workspace_id = ws
        and d.state = 'open'
    )
  );
end
$$;
comment on function reminders_open(uuid) is 'Reminders of which some device has not been told: [{user, key, at}].';

create function look_done(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  moment timestamptz := p ->> 'now';
  fresh uuid[];
begin
  update public.reminder_looks l
  set version = (p ->> 'version')::bigint,
      looked_until = greatest(l.looked_until, moment),
      rules = p -> 'rules',
      next_at = (p ->> 'nextAt')::timestamptz,
      rests_until = (p ->> 'restsUntil')::timestamptz,
      lease_until = null,
      token = null,
      attempts = 0,
      failure = null
  where l.workspace_id = ws
    and l.token = (p ->> 'token')::uuid;
  if not found then
    return jsonb_build_object('planned', 0, 'stale', true);
  end if;
  perform public.reminders_withdraw(ws, p -> 'withdrawn', moment);

  with given as (
    select g.*
    from jsonb_to_recordset(p -> 'planned') g (
      id uuid, "user" uuid, key text, kind text, at timestamptz, until timestamptz, "clientId" uuid, payload text
    )
  ),
  refreshed as (
    update public.reminders r
    set payload = g.payload
    from given g
    where r.workspace_id = ws
      and r.user_id = g."user"
      and r.key = g.key
      and r.payload is null
      and exists (select from public.deliveries d where d.reminder_id = r.id and d.state = 'open')
  ),
  entered as (
    insert into public.reminders (id, workspace_id, user_id, key, kind, at, until, client_id, payload)
    select g.id, ws, g."user", g.key, g.kind, g.at, g.until, g."clientId", g.payload
    from given g
    order by g."user", g.key
    on conflict do nothing
    returning id
  )
  select array_agg(id) into fresh from entered;

  insert into public.deliveries (workspace_id, user_id, reminder_id, channel, device, until, next_at)
  select r.workspace_id, r.user_id, r.id, 'push', s.device, r.until, moment
  from public.reminders r
  join public.push_subscriptions s on s.workspace_id = r.workspace_id and s.user_id = r.user_id
  where r.id = any (fresh)
  union all
  select r.workspace_id, r.user_id, r.id, 'mail', null, r.until, moment
  from public.reminders r
  join public.reminder_settings s on s.workspace_id = r.workspace_id and s.user_id = r.user_id
  where r.id = any (fresh)
    and r.kind = 'digest'
    and s.mail_digest;
  -- Whoever stopped listening in between has nothing kept for him.
  update public.reminders r
  set payload = null
  where r.id = any (fresh)
    and not exists (select from public.deliveries d where d.reminder_id = r.id);
  return jsonb_build_object('planned', coalesce(cardinality(fresh), 0), 'stale', false);
end
$$;
comment on function look_done(jsonb) is
  'Takes {workspace, token, now, version, rules, nextAt, restsUntil, planned: [{id, user, key, kind, at, until, clientId, '
  'payload}], withdrawn: [{user, key}]} and keeps all of it or nothing: each reminder once per user and key, with a delivery for each '
  'of his devices. Answers {planned, stale}; stale when the lease was lost, and then nothing was kept.';

create function reminders_withdraw(ws uuid, withdrawn jsonb, moment timestamptz)
returns void
language plpgsql
set search_path = ''
as $$
declare
  ids uuid[] := array(
    select r.id
    from public.reminders r
    join jsonb_to_recordset(withdrawn) g ("user" uuid, key text) on g."user" = r.user_id and g.key = r.key
    where r.workspace_id = ws
    order by r.id
    for update of r
  );
begin
  update public.deliveries d
  set state = 'withdrawn',
      token = null,
      ended_at = moment
  where d.reminder_id = any (ids)
    and d.state = 'open';
  update public.reminders r
  set payload = null
  where r.id = any (ids);
end
$$;
comment on function reminders_withdraw(uuid, jsonb, timestamptz) is
  'Takes back what was not handed over yet and is not due any more: the callback was answered, the promise kept.';

create function look_failed(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.reminder_looks l
  set token = null,
      lease_until = (p ->> 'retryAt')::timestamptz,
      failure = left(p ->> 'failure', 200)
  where l.workspace_id = (p ->> 'workspace')::uuid
    and l.token = (p ->> 'token')::uuid;
  return '{}';
end
$$;
comment on function look_failed(jsonb) is
  'Takes {workspace, token, retryAt, failure}: nobody looks at this workspace before retryAt; the failure stays noted '
  'until a look succeeds.';

create function member_listens()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if exists (select from public.reminder_looks l where l.workspace_id = new.workspace_id) then
    perform public.look_again(new.workspace_id);
  end if;
  if new.revoked_at is not null then
    delete from public.push_subscriptions s where s.workspace_id = new.workspace_id and s.user_id = new.user_id;
    delete from public.reminders r where r.workspace_id = new.workspace_id and r.user_id = new.user_id;
    delete from public.reminder_settings s where s.workspace_id = new.workspace_id and s.user_id = new.user_id;
    delete from public.calendars c where c.workspace_id = new.workspace_id and c.user_id = new.user_id;
  end if;
  return null;
end
$$;
comment on function member_listens() is
  'A member who is removed is told nothing any more and leaves nothing here. When what a member sees has changed, a look '
  'under way counts no longer.';
create trigger member_listens
  after update on members
  for each row when (old.access_version <> new.access_version) execute function member_listens();

create function client_leaves()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform public.look_again(l.workspace_id)
  from public.reminder_looks l
  where l.workspace_id in (select g.workspace_id from gone g);
  delete from public.reminders r
  using gone g
  where r.workspace_id = g.workspace_id
    and r.client_id = g.id;
  update public.reminders r
  set payload = null
  where r.workspace_id in (select g.workspace_id from gone g)
    and r.client_id is null
    and r.payload is not null;
  return null;
end
$$;
comment on function client_leaves() is
  'Nothing that waits to be said names a debtor who was erased or deleted: what is about him goes, and a digest is written '
  'again. A look under way that still knows him counts no longer.';
create trigger client_leaves
  after delete on clients referencing old table as gone
  for each statement execute function client_leaves();

revoke all on function
  scopes_of(uuid, uuid),
  reminder_rows(uuid, bigint, bigint, uuid[]),
  reminder_records(jsonb),
  look_lease(jsonb),
  listeners(uuid),
  reminders_open(uuid),
  look_done(jsonb),
  reminders_withdraw(uuid, jsonb, timestamptz),
  look_failed(jsonb),
  member_listens(),
  client_leaves()
from public, anon, authenticated, service_role;
grant execute on function
  reminder_records(jsonb),
  look_lease(jsonb),
  look_done(jsonb),
  look_failed(jsonb)
to service_role;
