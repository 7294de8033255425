-- The journal: every fact is stamped once, in the order of commit, into a chain of hashes per workspace. Whoever holds an
-- archive of the workspace checks the chain without the server (server/journal/verify.js says how it is worked out).
--
-- A fact enters the chain as the hash of a random salt and of its text. The salt lives apart: when a debtor is erased,
-- the payload and the salt go, and what stays tells nothing about them, while the chain still holds.

create table journal_entries (
  workspace_id uuid not null references workspaces on delete cascade,
  seq bigint not null check (seq > 0),
  version bigint not null,
  kind text not null,
  id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  chain text not null check (chain ~ '^[0-9a-f]{64}$'),
  stamped_at timestamptz not null,
  erasure_id uuid,
  primary key (workspace_id, seq)
);
create unique index journal_entries_record on journal_entries (id, kind, workspace_id);
comment on table journal_entries is
  'One row per fact and per erasure, numbered without a gap in the order of commit. version is that of sync, so that an '
  'export stops where its device stands; digest hashes salt and text; chain hashes the chain of the row before with '
  'everything here but version and erasure_id, which names the erasure that took the payload away.';

create table journal_salts (
  workspace_id uuid not null,
  seq bigint not null,
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  primary key (workspace_id, seq),
  foreign key (workspace_id, seq) references journal_entries on delete cascade
);
comment on table journal_salts is
  'The salt of each entry, as long as its payload is kept: without it a digest cannot be tried out on a guessed text.';

create table erasures (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  by uuid not null,
  reason varchar(400) not null,
  records jsonb not null default '{}',
  entries jsonb not null default '[]',
  xact xid8,
  primary key (id, workspace_id)
);
comment on table erasures is
  'Who erased which debtor, when, why and how much: records by kind, and the entries of the journal whose payload went. '
  'Stamped into the journal like a fact, so that no entry passes for erased that was not. xact is the transaction the '
  'erasure runs in, and null once it is over.';

create function my_owned_workspace_ids()
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query select m.workspace_id from public.my_memberships() m where m.role = 'owner';
end
$$;
comment on function my_owned_workspace_ids() is
  'Workspaces of which the caller is an owner now. Policies read it once per query, not once per row.';

create function canonical_json(given jsonb)
returns text
language plpgsql
immutable
strict
set search_path = ''
as $$
declare
  figure numeric;
begin
  case jsonb_typeof(given)
    when 'object' then
      return (
        select '{' || coalesce(
          string_agg(to_json(key)::text || ':' || public.canonical_json(value), ',' order by key collate "C"), ''
        ) || '}'
        from jsonb_each(given)
      );
    when 'array' then
      return (
        select '[' || coalesce(string_agg(public.canonical_json(value), ',' order by place), '') || ']'
        from jsonb_array_elements(given) with ordinality element (value, place)
      );
    when 'number' then
      figure := (given #>> '{}')::numeric;
      if figure % 1 <> 0 or abs(figure) > 9007199254740991 then
        raise exception 'malformed' using errcode = 'PT400';
      end if;
      return trunc(figure)::text;
    else
      return given::text;
  end case;
end
$$;
comment on function canonical_json(jsonb) is
  'The one way to write a value, the same byte for byte as a device writes it: RFC 8785 without its fractions. No spaces; '
  'names in the order of their UTF-8 bytes; \b \t \n \f \r \" \\ and \u00xx for other control characters as the only '
  'escapes; numbers whole, within 2^53, in decimal. A number that devices would round is refused as malformed.';

create function fact_text(fields text[], given jsonb)
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return (
    select '{' || string_agg(
      to_json(field)::text || ':' || case
        when jsonb_typeof(value) in ('string', 'boolean') then value::text
        else public.canonical_json(value)
      end,
      ',' order by field collate "C"
    ) || '}'
    from unnest(fields) with ordinality name (field, place)
    cross join lateral (select given -> (place::int - 1)) held (value)
    where jsonb_typeof(value) <> 'null'
  );
end
$$;
comment on function fact_text(text[], jsonb) is
  'A fact as text to be hashed: the record as devices hold it, what is absent left out, so that a column added later '
  'changes no older fact. A column of facts is never renamed, nor taken away.';

create function journal_append(ws uuid, new_kind text, new_ids uuid[], contents text[])
returns void
language plpgsql
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  taken bigint := public.sync_version(ws);
  stamped timestamptz := date_trunc('milliseconds', clock_timestamp());
  last_seq bigint;
  chain text;
  salt bytea;
  salts text[] := '{}';
  digests text[] := '{}';
  chains text[] := '{}';
begin
  select e.seq, e.chain into last_seq, chain
  from public.journal_entries e
  where e.workspace_id = ws
  order by e.seq desc
  limit 1;
  if not found then
    last_seq := 0;
    chain := encode(sha256(convert_to(concat_ws(e'\n', 'encaisse-journal-1', ws), 'UTF8')), 'hex');
  end if;
  for place in 1 .. cardinality(new_ids) loop
    salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    salts[place] := encode(salt, 'hex');
    digests[place] := encode(sha256(salt || convert_to(contents[place], 'UTF8')), 'hex');
    chain := encode(
      sha256(convert_to(
        concat_ws(e'\n', chain, last_seq + place, new_kind, new_ids[place], digests[place], public.utc(stamped)),
        'UTF8'
      )),
      'hex'
    );
    chains[place] := chain;
  end loop;
  insert into public.journal_entries (workspace_id, seq, version, kind, id, digest, chain, stamped_at)
  select ws, last_seq + place, taken, new_kind, entry.id, entry.digest, entry.chain, stamped
  from unnest(new_ids, digests, chains) with ordinality entry (id, digest, chain, place);
  insert into public.journal_salts (workspace_id, seq, salt)
  select ws, last_seq + place, entry.salt
  from unnest(salts) with ordinality entry (salt, place);
end
$$;
comment on function journal_append(uuid, text, uuid[], text[]) is
  'Adds entries of one kind to the chain of a workspace, in the order given, all written at once. The head of the '
  'workspace is locked first, so that numbers follow the order of commit and none is left out.';

create function journal_stamp()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  entity public.sync_entities;
  facts record;
begin
  select * into entity from public.sync_entities where table_name = tg_table_name;
  for facts in
    execute format(
      'select t.workspace_id, array_agg(t.id order by t.id) ids, '
      'array_agg(public.fact_text($1, jsonb_build_array(%s)) order by t.id) contents '
      'from fresh t group by t.workspace_id order by t.workspace_id',
      entity.rendering
    )
    using entity.fields
  loop
    perform public.journal_append(facts.workspace_id, entity.kind, facts.ids, facts.contents);
  end loop;
  return null;
end
$$;
comment on function journal_stamp() is 'After facts were inserted, whoever did it: stamps them into the journal.';

create function journal_keep(fact_table text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  execute format(
    'create or replace trigger journal_stamp after insert on public.%I referencing new table as fresh '
    'for each statement execute function public.journal_stamp()',
    fact_table
  );
  execute format('revoke truncate on public.%I from service_role', fact_table);
end
$$;
comment on function journal_keep(text) is
  'Has the facts of a table stamped into the journal. To be called for each table of facts, after sync_register.';

select journal_keep(table_name) from sync_entities where fact order by table_name;

create function is_erasing(ws uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select
    from public.erasures
    where workspace_id = ws
      and xact = pg_current_xact_id()
  )
$$;
comment on function is_erasing(uuid) is 'True while erase_client runs in this transaction.';

create function keep_journal()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' and not exists (select from public.workspaces where id = old.workspace_id) then
    return old;
  end if;
  if public.is_erasing(old.workspace_id) then
    if tg_op = 'DELETE' and tg_table_name = 'journal_salts' then
      return old;
    end if;
    if tg_op = 'UPDATE' and tg_table_name = 'journal_entries' then
      if old.erasure_id is null and to_jsonb(new) - 'erasure_id' = to_jsonb(old) - 'erasure_id' then
        return new;
      end if;
    end if;
  end if;
  raise exception 'journal_is_fixed' using errcode = '42501';
end
$$;
comment on function keep_journal() is
  'Entries are never edited nor deleted, whoever asks. An erasure marks those it took the payload of, and takes their '
  'salts; all leave with their workspace.';

create trigger keep_journal
  before update or delete on journal_entries
  for each row execute function keep_journal();
create trigger keep_journal
  before update or delete on journal_salts
  for each row execute function keep_journal();

create function erasure_record(erasure erasures)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', erasure.id,
    'clientId', erasure.client_id,
    'at', public.utc(erasure.at),
    'by', erasure.by,
    'reason', erasure.reason,
    'records', erasure.records,
    'entries', erasure.entries
  )
$$;
comment on function erasure_record(erasures) is 'An erasure as an export holds it, and as the journal hashes it.';

create function journal(p jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
set enable_seqscan = off
set jit = off
as $$
declare
  ws uuid := p ->> 'workspace';
  after bigint := coalesce((p ->> 'after')::bigint, 0);
  upto bigint := (p ->> 'version')::bigint;
  page int := least(greatest(coalesce((p ->> 'limit')::int, 5000), 1), 5000);
  found_entries jsonb;
  newest jsonb;
begin
  perform public.team_owner(ws);
  select coalesce(
    jsonb_agg(
      jsonb_build_array(
        e.seq, e.kind, e.id, e.digest, e.chain, public.utc(e.stamped_at), s.salt, e.erasure_id
      )
      order by e.seq
    ),
    '[]'
  )
  into found_entries
  from (
    select *
    from public.journal_entries
    where workspace_id = ws
      and seq > after
      and (upto is null or version <= upto)
    order by seq
    limit page
  ) e
  left join public.journal_salts s on s.workspace_id = e.workspace_id and s.seq = e.seq;
  select jsonb_build_object('seq', seq, 'chain', chain)
  into newest
  from public.journal_entries
  where workspace_id = ws
    and (upto is null or version <= upto)
  order by seq desc
  limit 1;
  return jsonb_build_object(
    'workspace', ws,
    'head', newest,
    'entries', found_entries,
    'more', coalesce((found_entries -> -1 ->> 0)::bigint < (newest ->> 'seq')::bigint, false),
    'erasures', (
      select coalesce(jsonb_agg(public.erasure_record(r) order by r.at, r.id), '[]')
      from public.erasures r
      where r.workspace_id = ws
        and r.id in (select (value ->> 2)::uuid from jsonb_array_elements(found_entries) where value ->> 1 = 'erasure')
    )
  );
end
$$;
comment on function journal(jsonb) is
  'Takes {workspace, after, version, limit} of an owner and answers a page of the journal after that entry, up to that '
  'version of sync: {workspace, head: {seq, chain}, entries: [[seq, kind, id, digest, chain, stampedAt, salt, '
  'erasureId]], more, erasures}, with the erasures whose own entries are in the page. Refuses with not_a_member or '
  'forbidden.';

alter table journal_entries enable row level security;
alter table journal_salts enable row level security;
alter table erasures enable row level security;

create policy owner_reads on journal_entries for select to authenticated
  using (workspace_id in (select public.my_owned_workspace_ids()));
create policy owner_reads on journal_salts for select to authenticated
  using (workspace_id in (select public.my_owned_workspace_ids()));
create policy owner_reads on erasures for select to authenticated
  using (workspace_id in (select public.my_owned_workspace_ids()));

-- Not even the service key writes here: what the functions above did is all there is.
revoke all on journal_entries, journal_salts, erasures from anon, authenticated, service_role;
grant select on journal_entries, journal_salts, erasures to authenticated, service_role;

revoke all on function
  my_owned_workspace_ids(),
  canonical_json(jsonb),
  fact_text(text[], jsonb),
  journal_append(uuid, text, uuid[], text[]),
  journal_stamp(),
  journal_keep(text),
  is_erasing(uuid),
  keep_journal(),
  erasure_record(erasures),
  journal(jsonb)
from public, anon, authenticated, service_role;
grant execute on function my_owned_workspace_ids(), journal(jsonb) to authenticated;
