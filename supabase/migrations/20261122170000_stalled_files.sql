-- A file that stopped half way up keeps its room at the server only for a day: the phone that has the bytes begins anew whenever it
-- comes back, and one that never does must not take that room for ever.

alter table files add column moved_at timestamptz not null default now();
comment on column files.moved_at is 'When the last part came.';

create function file_moved()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.moved_at := now();
  return new;
end
$$;
comment on function file_moved() is 'Keeps when the last part of a file came.';
create trigger file_moved before update of received on files
  for each row execute function file_moved();

create index files_unfinished on files (moved_at) where stored_at is null;

create function files_expire(p jsonb)
returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  expired int;
begin
  with stalled as (
    select f.attachment_id, f.workspace_id
    from public.files f
    where f.stored_at is null
      and f.moved_at < (p ->> 'before')::timestamptz
    order by f.moved_at
    limit (p ->> 'limit')::int
    for update skip locked
  )
  delete from public.files f
  using stalled s
  where f.attachment_id = s.attachment_id
    and f.workspace_id = s.workspace_id;
  get diagnostics expired = row_count;
  return jsonb_build_object('expired', expired);
end
$$;
comment on function files_expire(jsonb) is
  'Takes {before, limit} and answers {expired}: of files that did not come whole, and of which nothing has come since, what is here '
  'goes. Their cards stay, and what is missing is asked for again.';

revoke all on function file_moved(), files_expire(jsonb) from public, anon, authenticated;
grant execute on function files_expire(jsonb) to service_role;
