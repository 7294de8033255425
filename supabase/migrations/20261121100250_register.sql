-- How a table of records becomes part of sync: one call, which reads everything from the table itself.

create function field_name(column_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select left(column_name, 1) || substr(replace(initcap(replace(column_name, '_', ' ')), ' ', ''), 2)
$$;
comment on function field_name(text) is 'Name of a column on the device: due_on is dueOn.';

create function sync_policy(new_kind text, new_table text, scoped_by text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when scoped_by = 'workspace' then 'workspace_id in (select public.my_workspace_ids())'
    else 'workspace_id in (select public.my_whole_workspace_ids()) or ' || case
      when scoped_by in ('id', 'client_id') then format(
        '(workspace_id, %I) in (select s.workspace_id, s.scope from public.my_scopes() s)', scoped_by
      )
      else format(
        'exists (select from public.sync_index i where i.id = %1$I.id and i.kind = %2$L '
        'and i.workspace_id = %1$I.workspace_id)', new_table, new_kind
      )
    end
  end
$$;
comment on function sync_policy(text, text, text) is
  'Which rows of a table a member sees. Where the client is not a column of its own, whoever sees the entry in the '
  'index sees the row.';

create function sync_register(new_kind text, new_table text, is_fact boolean, scoped_by text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  insert into public.sync_entities as e (kind, table_name, fact, scoped_by, fields, columns, rendering)
  select new_kind,
    new_table,
    is_fact,
    scoped_by,
    array_agg(public.field_name(a.attname) order by a.attnum),
    array_agg(a.attname::text order by a.attnum),
    string_agg(
      case
        when coalesce(nullif(t.typbasetype, 0), t.oid) = 'timestamptz'::regtype
          then format('to_char(t.%I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')', a.attname)
        else format('t.%I', a.attname)
      end,
      ', ' order by a.attnum
    )
  from pg_attribute a
  join pg_type t on t.oid = a.atttypid
  where a.attrelid = format('public.%I', new_table)::regclass
    and a.attnum > 0
    and not a.attisdropped
    and a.attname <> 'workspace_id'
  on conflict (kind) do update
  set scoped_by = excluded.scoped_by,
      fields = excluded.fields,
      columns = excluded.columns,
      rendering = excluded.rendering;

  execute format(
    'create or replace trigger sync_enter after insert on public.%I referencing new table as fresh '
    'for each statement execute function public.sync_enter(%L, %L, %L)',
    new_table, new_kind, is_fact, scoped_by
  );
  execute format(
    'create or replace trigger sync_touch after update or delete on public.%I '
    'for each row execute function public.sync_touch(%L, %L, %L)',
    new_table, new_kind, is_fact, scoped_by
  );
  if is_fact then
    execute format(
      'create or replace trigger keep_fact before update or delete on public.%I '
      'for each row execute function public.keep_fact()',
      new_table
    );
  end if;

  execute format('alter table public.%I enable row level security', new_table);
  execute format('drop policy if exists member_reads on public.%I', new_table);
  execute format(
    'create policy member_reads on public.%I for select to authenticated using (%s)',
    new_table, public.sync_policy(new_kind, new_table, scoped_by)
  );
  execute format('revoke all on public.%I from anon, authenticated', new_table);
  execute format('grant select on public.%I to authenticated', new_table);
  execute format('grant select, insert, update, delete on public.%I to service_role', new_table);
end
$$;
comment on function sync_register(text, text, boolean, text) is
  'Makes a table part of sync: kind and field names, triggers, and rights (members read what their role lets them see, '
  'nobody writes but through sync). scoped_by is the column that leads to the client, or workspace '
  'for what all see. To be called for each table of records, and again after a column was added. Every column but '
  'workspace_id goes to the devices.';

revoke all on function
  field_name(text),
  sync_policy(text, text, text),
  sync_register(text, text, boolean, text)
from public, anon, authenticated;
