-- Files of a case. The card of a file is a record like all others; its bytes come apart, in parts, by the HTTP application,
-- and lie here or, where there is one, in the object store of the host. Who sees the card may read the bytes, nobody else.
-- With it comes the fourth shape of records.

create table attachments (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  client_id uuid not null,
  invoice_id uuid,
  fact_id uuid,
  kind text not null check (kind in ('invoice', 'photo', 'file', 'voice')),
  name varchar(200) not null,
  type text not null check (
    type in (
      'image/jpeg',
      'application/pdf',
      'application/xml',
      'text/plain',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.spreadsheet',
      'audio/webm',
      'audio/mp4',
      'audio/ogg',
      'audio/mpeg'
    )
  ),
  size int not null check (size between 1 and 10000000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at instant not null,
  seconds int check (seconds between 1 and 3600),
  placed boolean,
  primary key (id, workspace_id)
);
create index attachments_invoice on attachments (invoice_id, workspace_id) where invoice_id is not null;
comment on table attachments is
  'Files of a case: hash is the SHA-256 of the bytes, at when it was added, placed that date and place of a photo were kept '
  'on purpose. What a file is of never changes: another file is another card.';
select sync_register('attachment', 'attachments', false, 'client_id');
select erasure_follows('attachments');

update sync_entities set since = 4 where kind = 'attachment';

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 4
$$;

create function keep_file()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if (new.hash, new.size, new.type) is distinct from (old.hash, old.size, old.type) then
    raise exception 'file_is_fixed' using errcode = 'PT400', column = 'hash';
  end if;
  return new;
end
$$;
comment on function keep_file() is 'The bytes of a file are what they were: a photo of a doorbell does not become another one.';
create trigger keep_file before update on attachments
  for each row execute function keep_file();

create table files (
  workspace_id uuid not null,
  attachment_id uuid not null,
  size int not null,
  received int not null default 0,
  place text not null default 'database' check (place in ('database', 'storage')),
  begun_at timestamptz not null default now(),
  stored_at timestamptz,
  primary key (attachment_id, workspace_id),
  foreign key (attachment_id, workspace_id) references attachments on delete cascade
);
create index files_workspace on files (workspace_id);
comment on table files is
  'Bytes that came of a file: all of them, checked, once stored_at is set. They leave with the card, and so with the debtor '
  'and the workspace. place says where they lie: in file_parts, or in the object store of the host.';

create table file_parts (
  workspace_id uuid not null,
  attachment_id uuid not null,
  start int not null,
  bytes bytea not null,
  primary key (attachment_id, workspace_id, start),
  foreign key (attachment_id, workspace_id) references files on delete cascade
);
comment on table file_parts is 'The bytes themselves, each part as it came, start being the place of its first byte.';

create table file_removals (
  workspace_id uuid not null,
  attachment_id uuid not null,
  primary key (attachment_id, workspace_id)
);
comment on table file_removals is
  'What is still to be removed from the object store, because the card, its debtor or the workspace is gone. It outlives the '
  'workspace, and holds nothing but ids.';

alter table files enable row level security;
alter table file_parts enable row level security;
alter table file_removals enable row level security;
revoke all on files, file_parts, file_removals from anon, authenticated;
grant all on files, file_parts, file_removals to service_role;

create function file_leaves()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.file_removals (workspace_id, attachment_id)
  values (old.workspace_id, old.attachment_id)
  on conflict do nothing;
  return null;
end
$$;
comment on function file_leaves() is 'Bytes in the object store are removed there too, soon after.';
create trigger file_leaves after delete on files
  for each row when (old.place = 'storage') execute function file_leaves();

create function attachment_seen(ws uuid, who uuid, wanted uuid)
returns attachments
language plpgsql
security definer
set search_path = ''
as $$
declare
  scopes uuid[] := public.scopes_of(ws, who);
  found_one public.attachments;
begin
  select a.*
  into found_one
  from public.attachments a
  join public.sync_index i on i.id = a.id and i.kind = 'attachment' and i.workspace_id = a.workspace_id
  where a.id = wanted
    and a.workspace_id = ws
    and (scopes is null or i.scope = any (scopes));
  if found_one.id is null then
    raise exception 'missing' using errcode = 'PT404';
  end if;
  return found_one;
end
$$;
comment on function attachment_seen(uuid, uuid, uuid) is
  'The card of a file as this member sees it; to who does not see it, there is none.';

create function file_write(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  card public.attachments := public.attachment_seen(ws, (p ->> 'user')::uuid, (p ->> 'attachment')::uuid);
  part bytea := decode(p ->> 'bytes', 'base64');
  file public.files;
begin
  if not exists (
    select
    from public.members m
    where m.workspace_id = ws
      and m.user_id = (p ->> 'user')::uuid
      and m.role <> 'viewer'
      and m.revoked_at is null
  ) then
    raise exception 'forbidden' using errcode = '42501';
  end if;
  insert into public.files (workspace_id, attachment_id, size)
  select ws, card.id, card.size
  where (p ->> 'quota')::bigint >= card.size + (
    select coalesce(sum(f.size), 0) from public.files f where f.workspace_id = ws
  )
  on conflict do nothing;
  select * into file
  from public.files f
  where f.attachment_id = card.id
    and f.workspace_id = ws
  for update;
  if file.attachment_id is null then
    raise exception 'quota' using errcode = 'PT413';
  end if;
  if file.stored_at is null and (p ->> 'start')::int = file.received and octet_length(part) > 0 then
    if file.received + octet_length(part) > file.size then
      raise exception 'too_long' using errcode = 'PT400';
    end if;
    insert into public.file_parts (workspace_id, attachment_id, start, bytes)
    values (ws, card.id, file.received, part);
    update public.files f
    set received = f.received + octet_length(part)
    where f.attachment_id = card.id
      and f.workspace_id = ws
    returning * into file;
  end if;
  if file.stored_at is null and file.received = file.size and card.hash <> (
    select encode(sha256(string_agg(b.bytes, ''::bytea order by b.start)), 'hex')
    from public.file_parts b
    where b.attachment_id = card.id
      and b.workspace_id = ws
  ) then
    delete from public.files f where f.attachment_id = card.id and f.workspace_id = ws;
    return jsonb_build_object('received', 0, 'size', card.size, 'stored', false, 'spoilt', true);
  end if;
  return jsonb_build_object(
    'received', file.received, 'size', file.size, 'stored', file.stored_at is not null, 'type', card.type
  );
end
$$;
comment on function file_write(jsonb) is
  'Takes {workspace, user, attachment, start, bytes (base64), quota} of a member who sees the card and may write, and answers '
  '{received, size, stored, type}. A part that does not begin where the last one ended changes nothing: received says where to '
  'go on. spoilt: the whole is not what the card says, and nothing of it was kept. Refuses with missing, forbidden, too_long, '
  'or quota when the files of the workspace would be more than so many bytes.';

create function file_settle(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  if (p ->> 'accepted')::boolean then
    update public.files f
    set stored_at = now()
    where f.attachment_id = (p ->> 'attachment')::uuid
      and f.workspace_id = (p ->> 'workspace')::uuid
      and f.received = f.size
      and f.stored_at is null;
  else
    delete from public.files f
    where f.attachment_id = (p ->> 'attachment')::uuid
      and f.workspace_id = (p ->> 'workspace')::uuid
      and f.stored_at is null;
  end if;
  return '{}';
end
$$;
comment on function file_settle(jsonb) is
  'Takes {workspace, attachment, accepted}: a file that came whole was looked into, and is given out from now on, or is not '
  'what it says and goes.';

create function file_bytes(p jsonb)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('bytes', translate(encode(substr(
    coalesce(string_agg(b.bytes, ''::bytea order by b.start), ''),
    greatest(0, (p ->> 'start')::int - coalesce(min(b.start), 0)) + 1,
    (p ->> 'length')::int
  ), 'base64'), E'\n', ''))
  from public.file_parts b
  where b.attachment_id = (p ->> 'attachment')::uuid
    and b.workspace_id = (p ->> 'workspace')::uuid
    and b.start + octet_length(b.bytes) > (p ->> 'start')::int
    and b.start < (p ->> 'start')::int + (p ->> 'length')::int
$$;
comment on function file_bytes(jsonb) is
  'Takes {workspace, attachment, start, length} and answers {bytes} as base64, of a file that lies in the database, whoever asks.';

create function file_card(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  card public.attachments := public.attachment_seen(ws, (p ->> 'user')::uuid, (p ->> 'attachment')::uuid);
  lies text;
begin
  select f.place
  into lies
  from public.files f
  where f.attachment_id = card.id
    and f.workspace_id = ws
    and f.stored_at is not null;
  return jsonb_build_object('id', card.id, 'name', card.name, 'type', card.type, 'size', card.size, 'place', lies);
end
$$;
comment on function file_card(jsonb) is
  'Takes {workspace, user, attachment} and answers {id, name, type, size, place} of what this member sees; place is null until '
  'all bytes are here. Refuses with not_a_member or missing.';

create function files_standing(p jsonb)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  ws uuid := p ->> 'workspace';
  scopes uuid[] := public.scopes_of(ws, (p ->> 'user')::uuid);
begin
  return jsonb_build_object(
    'used', (select coalesce(sum(f.size), 0) from public.files f where f.workspace_id = ws),
    'wanted', (
      select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'received', w.received) order by w.at desc), '[]')
      from (
        select a.id, a.at, coalesce(f.received, 0) received
        from public.attachments a
        join public.sync_index i on i.id = a.id and i.kind = 'attachment' and i.workspace_id = a.workspace_id
        left join public.files f on f.attachment_id = a.id and f.workspace_id = a.workspace_id
        where a.workspace_id = ws
          and f.stored_at is null
          and (scopes is null or i.scope = any (scopes))
        order by a.at desc
        limit 1000
      ) w
    )
  );
end
$$;
comment on function files_standing(jsonb) is
  'Takes {workspace, user} and answers {used: bytes of the whole workspace, wanted: [{id, received}]}: the files this member '
  'sees of which bytes are missing here, the newest first, a thousand at most. Refuses with not_a_member.';

create function files_of_invoices(p jsonb)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object('files', coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'name', a.name, 'type', a.type, 'size', a.size, 'place', f.place
  ) order by a.at, a.id), '[]'))
  from public.attachments a
  join public.files f on f.attachment_id = a.id and f.workspace_id = a.workspace_id
  where a.workspace_id = (p ->> 'workspace')::uuid
    and a.kind = 'invoice'
    and a.invoice_id in (select value::uuid from jsonb_array_elements_text(p -> 'invoices'))
    and f.stored_at is not null
$$;
comment on function files_of_invoices(jsonb) is
  'Takes {workspace, invoices} and answers {files: [{id, name, type, size, place}]}: those invoices themselves, as they were sent.';

create function files_to_place(p jsonb)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'place', (
      select coalesce(jsonb_agg(to_jsonb(w)), '[]')
      from (
        select f.workspace_id workspace, f.attachment_id id, f.size, a.type
        from public.files f
        join public.attachments a on a.id = f.attachment_id and a.workspace_id = f.workspace_id
        where f.place = 'database'
          and f.stored_at is not null
        order by f.stored_at
        limit (p ->> 'limit')::int
      ) w
    ),
    'remove', (
      select coalesce(jsonb_agg(to_jsonb(r)), '[]')
      from (
        select r.workspace_id workspace, r.attachment_id id
        from public.file_removals r
        limit (p ->> 'limit')::int
      ) r
    )
  )
$$;
comment on function files_to_place(jsonb) is
  'Takes {limit} and answers {place: [{workspace, id, size, type}], remove: [{workspace, id}]}: what is to go to the object '
  'store, and what is to go from it.';

create function file_placed(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  update public.files f
  set place = 'storage'
  where f.attachment_id = (p ->> 'attachment')::uuid
    and f.workspace_id = (p ->> 'workspace')::uuid
    and f.stored_at is not null;
  if found then
    delete from public.file_parts b
    where b.attachment_id = (p ->> 'attachment')::uuid
      and b.workspace_id = (p ->> 'workspace')::uuid;
  else
    -- Erased while it was on its way.
    insert into public.file_removals (workspace_id, attachment_id)
    values ((p ->> 'workspace')::uuid, (p ->> 'attachment')::uuid)
    on conflict do nothing;
  end if;
  return '{}';
end
$$;
comment on function file_placed(jsonb) is
  'Takes {workspace, attachment}: its bytes lie in the object store from now on.';

create function file_removed(p jsonb)
returns jsonb
language sql
set search_path = ''
as $$
  delete from public.file_removals r
  where r.attachment_id = (p ->> 'attachment')::uuid
    and r.workspace_id = (p ->> 'workspace')::uuid;
  select jsonb '{}';
$$;
comment on function file_removed(jsonb) is 'Takes {workspace, attachment}: the object store has nothing of it any more.';

revoke all on function
  keep_file(),
  file_leaves(),
  attachment_seen(uuid, uuid, uuid),
  file_write(jsonb),
  file_settle(jsonb),
  file_bytes(jsonb),
  file_card(jsonb),
  files_standing(jsonb),
  files_of_invoices(jsonb),
  files_to_place(jsonb),
  file_placed(jsonb),
  file_removed(jsonb)
from public, anon, authenticated;
grant execute on function
  attachment_seen(uuid, uuid, uuid),
  file_write(jsonb),
  file_settle(jsonb),
  file_bytes(jsonb),
  file_card(jsonb),
  files_standing(jsonb),
  files_of_invoices(jsonb),
  files_to_place(jsonb),
  file_placed(jsonb),
  file_removed(jsonb)
to service_role;
