-- E-mails that leave by themselves: what was approved and what became of it are records like all others; beside them the
-- accounts they leave through, and the queue of those that have not left. With them comes the third shape of records.

create table mails (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  contact_id uuid,
  "to" varchar(254) not null,
  subject varchar(400) not null,
  text varchar(20000) not null,
  claims jsonb not null check (allocated(claims) is not null and jsonb_array_length(claims) between 1 and 150),
  step_key varchar(60) not null,
  step_invoice_id uuid not null,
  "on" day not null,
  "time" wall_time not null,
  primary key (id, workspace_id)
);
comment on table mails is
  'E-mails of steps marked automatic, approved word for word: claims [{invoiceId, amount}] is what the text asks for. Each '
  'leaves once, at that time of that day on the wall of the workspace, through the account of who approved it.';
select sync_register('mail', 'mails', true, 'client_id');
select journal_keep('mails');
select erasure_follows('mails');

create table mail_states (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  mail_id uuid not null,
  state text not null check (state in ('sent', 'held-back', 'failed', 'uncertain')),
  why varchar(60),
  answer varchar(400),
  primary key (id, workspace_id)
);
comment on table mail_states is 'What became of an approved e-mail, why, and what the mail server said.';
select sync_register('mailState', 'mail_states', true, 'client_id');
select journal_keep('mail_states');
select erasure_follows('mail_states');

update sync_entities set since = 3 where kind in ('mail', 'mailState');

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 3
$$;

create table mail_accounts (
  workspace_id uuid not null,
  user_id uuid not null,
  host varchar(253) not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls')),
  username varchar(254) not null,
  password text not null,
  from_name varchar(200) not null,
  from_address varchar(254) not null,
  tested_at timestamptz,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references members on delete cascade
);
comment on table mail_accounts is
  'The SMTP account of a member, through which what he approved leaves. The password is sealed by the HTTP application, '
  'which alone has the key, and told to nobody; tested_at is the last time a mail to himself was taken. It ends with the '
  'membership.';

create table mail_handovers (
  workspace_id uuid not null,
  mail_id uuid not null,
  user_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'handing-over')),
  next_at timestamptz not null,
  attempts int not null default 0,
  lease uuid,
  leased_until timestamptz,
  primary key (mail_id, workspace_id),
  foreign key (mail_id, workspace_id) references mails on delete cascade
);
create index mail_handovers_next on mail_handovers (next_at);
comment on table mail_handovers is
  'Approved e-mails that have not left: one row each, gone with the record of what became of it. handing-over is noted '
  'before the first word to the mail server: found with a lease that ran out, nobody knows whether it left.';

alter table mail_accounts enable row level security;
alter table mail_handovers enable row level security;
revoke all on mail_accounts, mail_handovers from anon, authenticated;
grant all on mail_accounts, mail_handovers to service_role;

create function mail_due_at(ws uuid, due_on date, due_time text)
returns timestamptz
language plpgsql
stable
set search_path = ''
as $$
begin
  return (due_on + due_time::time) at time zone (select w.time_zone from public.workspaces w where w.id = ws);
exception
  when invalid_parameter_value then
    return (due_on + due_time::time) at time zone 'UTC';
end
$$;
comment on function mail_due_at(uuid, date, text) is
  'When that time of that day is on the wall of the workspace; a zone this database does not know counts as UTC.';

create function mail_waits()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.mail_handovers (workspace_id, mail_id, user_id, next_at)
  select f.workspace_id, f.id, f.by, public.mail_due_at(f.workspace_id, f."on", f."time")
  from fresh f
  where f.by is not null
    and public.mail_due_at(f.workspace_id, f."on", f."time") is not null;
  return null;
end
$$;
comment on function mail_waits() is 'Has an approved e-mail wait for its hour. Without a member nobody''s account sends it.';
create trigger mail_waits after insert on mails referencing new table as fresh
  for each statement execute function mail_waits();

create function mail_account_ends()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.mail_accounts a where a.workspace_id = new.workspace_id and a.user_id = new.user_id;
  return null;
end
$$;
comment on function mail_account_ends() is 'Forgets the mail account of a member who is one no longer, password and all.';
create trigger mail_account_ends after update of revoked_at on members
  for each row when (new.revoked_at is not null) execute function mail_account_ends();

create function mail_account_of(p jsonb)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('account', (
    select jsonb_build_object(
      'host', a.host,
      'port', a.port,
      'security', a.security,
      'username', a.username,
      'password', a.password,
      'fromName', a.from_name,
      'fromAddress', a.from_address,
      'testedAt', to_char(a.tested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    )
    from public.mail_accounts a
    join public.members m using (workspace_id, user_id)
    where a.workspace_id = (p ->> 'workspace')::uuid
      and a.user_id = (p ->> 'user')::uuid
      and m.revoked_at is null
  ))
$$;
comment on function mail_account_of(jsonb) is
  'Takes {workspace, user} and answers {account}: the SMTP account of a member with its sealed password, or null.';

create function keep_mail_account(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  if not exists (
    select
    from public.members m
    where m.workspace_id = (p ->> 'workspace')::uuid
      and m.user_id = (p ->> 'user')::uuid
      and m.role <> 'viewer'
      and m.revoked_at is null
  ) then
    raise exception 'not_a_member' using errcode = '42501';
  end if;
  insert into public.mail_accounts as a (
    workspace_id, user_id, host, port, security, username, password, from_name, from_address
  )
  values (
    (p ->> 'workspace')::uuid, (p ->> 'user')::uuid, p ->> 'host', (p ->> 'port')::int, p ->> 'security',
    p ->> 'username', p ->> 'password', p ->> 'fromName', p ->> 'fromAddress'
  )
  on conflict (workspace_id, user_id) do update
  set host = excluded.host,
      port = excluded.port,
      security = excluded.security,
      username = excluded.username,
      password = excluded.password,
      from_name = excluded.from_name,
      from_address = excluded.from_address,
      tested_at = null;
  return '{}';
end
$$;
comment on function keep_mail_account(jsonb) is
  'Takes {workspace, user, host, port, security, username, password (sealed), fromName, fromAddress} of a member who may '
  'write. Not tested until it was.';

create function mail_account_tested(p jsonb)
returns jsonb
language sql
set search_path = ''
as $$
  update public.mail_accounts a
  set tested_at = (p ->> 'at')::timestamptz
  where a.workspace_id = (p ->> 'workspace')::uuid
    and a.user_id = (p ->> 'user')::uuid;
  select jsonb '{}';
$$;
comment on function mail_account_tested(jsonb) is 'Takes {workspace, user, at}: a mail to himself was taken then.';

create function forget_mail_account(p jsonb)
returns jsonb
language sql
set search_path = ''
as $$
  delete from public.mail_accounts a
  where a.workspace_id = (p ->> 'workspace')::uuid
    and a.user_id = (p ->> 'user')::uuid;
  select jsonb '{}';
$$;
comment on function forget_mail_account(jsonb) is 'Takes {workspace, user} and forgets the account, password and all.';

create function mail_lease(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  moment timestamptz := (p ->> 'now')::timestamptz;
  taken jsonb;
begin
  with due as (
    select h.mail_id, h.workspace_id
    from public.mail_handovers h
    where h.next_at <= moment
      and (h.leased_until is null or h.leased_until <= moment)
    order by h.next_at, h.mail_id
    limit (p ->> 'limit')::int
    for update skip locked
  ),
  leased as (
    update public.mail_handovers h
    set lease = gen_random_uuid(),
        leased_until = moment + make_interval(secs => (p ->> 'seconds')::int)
    from due
    where h.mail_id = due.mail_id
      and h.workspace_id = due.workspace_id
    returning h.*
  )
  select jsonb_agg(jsonb_build_object(
    'workspace', l.workspace_id,
    'user', l.user_id,
    'lease', l.lease,
    'state', l.state,
    'attempts', l.attempts,
    'mail', jsonb_strip_nulls(jsonb_build_object(
      'id', m.id,
      'act', m.act,
      'at', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'device', m.device,
      'by', m.by,
      'clientId', m.client_id,
      'contactId', m.contact_id,
      'to', m."to",
      'subject', m.subject,
      'text', m.text,
      'claims', m.claims,
      'stepKey', m.step_key,
      'stepInvoiceId', m.step_invoice_id,
      'on', m."on",
      'time', m."time"
    ))
  ) order by l.next_at, l.mail_id)
  into taken
  from leased l
  join public.mails m on m.id = l.mail_id and m.workspace_id = l.workspace_id;
  return jsonb_build_object('mails', coalesce(taken, '[]'));
end
$$;
comment on function mail_lease(jsonb) is
  'Takes {now, limit, seconds} and gives {mails: [{workspace, user, lease, state, attempts, mail}]}, the longest due first, '
  'each with its record: nobody else gets them for so many seconds. One that comes back as handing-over was begun by '
  'somebody who never ended.';

create function mail_hand_over(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  present bigint;
begin
  select h.head into present from public.sync_heads h where h.workspace_id = (p ->> 'workspace')::uuid for update;
  if present is distinct from (p ->> 'version')::bigint or exists (
    select
    from public.mails mine
    join public.mails other on other.workspace_id = mine.workspace_id and other.client_id = mine.client_id
    join public.mail_handovers h on h.mail_id = other.id and h.workspace_id = other.workspace_id
    where mine.id = (p ->> 'mail')::uuid
      and mine.workspace_id = (p ->> 'workspace')::uuid
      and other.id <> mine.id
      and h.state = 'handing-over'
  ) then
    return jsonb_build_object('may', 'look-again');
  end if;
  update public.mail_handovers h
  set state = 'handing-over',
      leased_until = (p ->> 'now')::timestamptz + make_interval(secs => (p ->> 'seconds')::int)
  where h.workspace_id = (p ->> 'workspace')::uuid
    and h.mail_id = (p ->> 'mail')::uuid
    and h.lease = (p ->> 'lease')::uuid
    and h.state = 'waiting';
  return jsonb_build_object('may', case when found then 'go' else 'lost' end);
end
$$;
comment on function mail_hand_over(jsonb) is
  'Takes {workspace, mail, lease, version, now, seconds} and answers {may}: go, once it is noted that the mail is being '
  'handed over; look-again when the workspace has changed since that version, as by a payment, or another e-mail to the '
  'same debtor is on its way; lost when the lease is another''s by now.';

create function mail_done(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  handed public.mail_handovers;
  claims text := current_setting('request.jwt.claims', true);
  subject text := current_setting('request.jwt.claim.sub', true);
  taken bigint;
  result record;
begin
  perform from public.sync_heads h where h.workspace_id = ws for update;
  select * into handed
  from public.mail_handovers h
  where h.workspace_id = ws
    and h.mail_id = (p ->> 'mail')::uuid
    and h.lease = (p ->> 'lease')::uuid
  for update;
  if handed.mail_id is null then
    return jsonb_build_object('kept', false);
  end if;
  if p ? 'nextAt' then
    update public.mail_handovers h
    set state = 'waiting',
        next_at = (p ->> 'nextAt')::timestamptz,
        attempts = h.attempts + 1,
        lease = null,
        leased_until = null
    where h.workspace_id = ws
      and h.mail_id = handed.mail_id;
    return jsonb_build_object('kept', true);
  end if;

  if p ? 'mutation' then
    -- Who approved it is who sent it: the facts are stamped with that member, as if the device had written them.
    perform set_config('request.jwt.claim.sub', handed.user_id::text, true),
      set_config('request.jwt.claims', jsonb_build_object('sub', handed.user_id)::text, true);
    taken := public.sync_version(ws);
    select a.verdict, a.detail
    into result
    from public.sync_apply(ws, 'owner', handed.mail_id, false, interval '0', p -> 'mutation') a;
    insert into public.sync_mutations (workspace_id, id, replica_id, user_id, version, verdict, detail, body)
    values (
      ws, (p -> 'mutation' ->> 'id')::uuid, handed.mail_id, handed.user_id, taken, result.verdict, result.detail,
      p -> 'mutation'
    );
    perform set_config('encaisse.writer', '', true),
      set_config('encaisse.edited_at', '', true),
      set_config('request.jwt.claim.sub', coalesce(subject, ''), true),
      set_config('request.jwt.claims', coalesce(claims, ''), true);
    if result.verdict = 'rejected' then
      raise exception 'rejected: %', result.detail using errcode = 'PT400';
    end if;
  end if;
  delete from public.mail_handovers h where h.workspace_id = ws and h.mail_id = handed.mail_id;
  return jsonb_build_object('kept', true, 'version', taken);
end
$$;
comment on function mail_done(jsonb) is
  'Takes {workspace, mail, lease} with nextAt, to try again then; with mutation, the records of what became of it, applied '
  'in the name of who approved it and told to all devices; or with neither, when it was taken back. Answers {kept, version}: '
  'kept is false when the lease is another''s by now, and nothing was done.';

revoke all on function
  mail_due_at(uuid, date, text),
  mail_waits(),
  mail_account_ends(),
  mail_account_of(jsonb),
  keep_mail_account(jsonb),
  mail_account_tested(jsonb),
  forget_mail_account(jsonb),
  mail_lease(jsonb),
  mail_hand_over(jsonb),
  mail_done(jsonb)
from public, anon, authenticated;
grant execute on function
  mail_account_of(jsonb),
  keep_mail_account(jsonb),
  mail_account_tested(jsonb),
  forget_mail_account(jsonb),
  mail_lease(jsonb),
  mail_hand_over(jsonb),
  mail_done(jsonb)
to service_role;
