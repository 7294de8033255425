-- Reminders that reach a closed app: whom to tell, on which device, how, and who may read what is due at a secret address.
--
-- Nobody but the server reads or writes any of this, by the functions of the files after this one: they run as the
-- owner of the tables, take and give one JSON object, and are called with the service key. What they are told of the
-- caller (user) was made sure of before. The time is always given (now).
--
-- Locks are taken in one order everywhere, so that workers wait for each other but never in a ring: looks,
-- subscriptions, reminders, deliveries.

create table push_subscriptions (
  workspace_id uuid not null,
  user_id uuid not null,
  device uuid not null,
  endpoint varchar(2000) not null unique,
  p256dh varchar(120) not null,
  auth varchar(60) not null,
  server_key varchar(120) not null,
  language language,
  created_at timestamptz not null,
  renewed_at timestamptz not null,
  delivered_at timestamptz,
  failure varchar(60),
  primary key (user_id, device),
  foreign key (workspace_id, user_id) references members on delete cascade
);
create index push_subscriptions_member on push_subscriptions (workspace_id, user_id);
comment on table push_subscriptions is
  'Where the push service of a device takes messages for its member. device is the replica that syncs; server_key the VAPID '
  'key it subscribed with. One endpoint belongs to one device of one person: whoever registers it last has it.';

create table reminder_settings (
  workspace_id uuid not null,
  user_id uuid not null,
  digest_at wall_time not null default '08:00',
  on_days_off boolean not null default false,
  shows_names boolean not null default false,
  mail_digest boolean not null default false,
  mail_since timestamptz,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references members on delete cascade
);
comment on table reminder_settings is 'How a member wants to be told; without a row, as the columns say by default.';

create table calendars (
  workspace_id uuid not null,
  user_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references members on delete cascade
);
comment on table calendars is
  'Secret addresses of calendars: the sha-256 of the token alone, so that nobody who reads the database can open one.';

create table reminder_looks (
  workspace_id uuid primary key references workspaces on delete cascade,
  version bigint not null default -1,
  looked_until timestamptz,
  rules jsonb,
  next_at timestamptz,
  rests_until timestamptz,
  lease_until timestamptz,
  token uuid,
  attempts int not null default 0,
  failure varchar(200)
);
comment on table reminder_looks is
  'Workspaces with somebody to tell. version is the head that was last looked at, -1 when it has to be looked at anyway; '
  'next_at when something may fall due though nothing changes; rests_until how long mere changes wait, after a look that '
  'took long; rules the zone and the hours of digests as they were then. '
  'Whoever looks holds the lease under a token; without it nothing of what he found counts.';

create table reminders (
  id uuid primary key,
  workspace_id uuid not null,
  user_id uuid not null,
  key varchar(200) not null,
  kind text not null check (kind in ('digest', 'callback', 'promise', 'clock')),
  at timestamptz not null,
  until timestamptz not null,
  client_id uuid,
  payload text check (octet_length(payload) <= 4096),
  unique (workspace_id, user_id, key),
  foreign key (workspace_id, user_id) references members on delete cascade
);
create index reminders_client on reminders (workspace_id, client_id);
create index reminders_until on reminders (until);
comment on table reminders is
  'What was or is to be said to a member, once per key. The message is kept until it was handed over and no longer: its '
  'row stays some days, so that nothing is said twice.';

create table deliveries (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null,
  user_id uuid not null,
  reminder_id uuid not null references reminders on delete cascade,
  channel text not null check (channel in ('push', 'mail')),
  device uuid,
  state text not null default 'open'
    check (state in ('open', 'sent', 'gone', 'refused', 'forbidden', 'given-up', 'expired', 'withdrawn')),
  until timestamptz not null,
  next_at timestamptz not null,
  token uuid,
  attempts int not null default 0,
  status int,
  ended_at timestamptz,
  check ((channel = 'push') = (device is not null)),
  unique nulls not distinct (reminder_id, channel, device)
);
create index deliveries_due on deliveries (channel, next_at) where state = 'open';
create index deliveries_device on deliveries (user_id, device) where state = 'open';
create index deliveries_member on deliveries (workspace_id, user_id) where state = 'open';
comment on table deliveries is
  'One message for one device, or for the mailbox of a member. next_at is when it is taken up: while somebody sends it '
  'under a token, that is when the lease ends. What came of it stays as its record: state, last status, attempts.';

alter table push_subscriptions enable row level security;
alter table reminder_settings enable row level security;
alter table calendars enable row level security;
alter table reminder_looks enable row level security;
alter table reminders enable row level security;
alter table deliveries enable row level security;
revoke all on push_subscriptions, reminder_settings, calendars, reminder_looks, reminders, deliveries
  from anon, authenticated, service_role;

create function look_again(ws uuid)
returns void
language plpgsql
set search_path = ''
as $$
begin
  insert into public.reminder_looks as l (workspace_id)
  values (ws)
  on conflict (workspace_id) do update
  set version = -1,
      token = null,
      lease_until = null;
end
$$;
comment on function look_again(uuid) is
  'Has a workspace looked at anew, because whom to tell or what about has changed; who is looking at it now loses the '
  'lease, as what he read is no longer so.';

create function workspace_of(p jsonb)
returns uuid
language plpgsql
stable
set search_path = ''
as $$
declare
  ws uuid;
  last_synced public.sync_replicas;
begin
  if p ->> 'workspace' is not null then
    ws := p ->> 'workspace';
  else
    select r.*
    into last_synced
    from public.sync_replicas r
    where r.replica_id = (p ->> 'device')::uuid
      and r.user_id = (p ->> 'user')::uuid
    order by r.seen_at desc
    limit 1;
    if last_synced.signed_out_at is not null then
      raise exception 'device_signed_out' using errcode = '42501';
    end if;
    ws := coalesce(last_synced.workspace_id, (
      select m.workspace_id
      from public.members m
      where m.user_id = (p ->> 'user')::uuid
        and m.revoked_at is null
      order by m.joined_at, m.workspace_id
      limit 1
    ));
  end if;
  if not exists (
    select
    from public.members m
    where m.workspace_id = ws
      and m.user_id = (p ->> 'user')::uuid
      and m.revoked_at is null
  ) then
    raise exception 'not_a_member' using errcode = '42501';
  end if;
  return ws;
end
$$;
comment on function workspace_of(jsonb) is
  'Of {user, workspace, device}: the workspace named, else the one the device synced last, else the one the person joined '
  'first. device_signed_out or not_a_member otherwise.';

revoke all on function look_again(uuid), workspace_of(jsonb) from public, anon, authenticated, service_role;
