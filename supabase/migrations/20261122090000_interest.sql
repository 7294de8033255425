-- Interest and fixed indemnities that were claimed or waived, and the rate that a contract gives. With them comes the second
-- shape of records: a device says which shape it knows, and gets nothing of a kind it has no place for.

create domain rate_percent as text
  check (value ~ '^(0|[1-9][0-9]{0,2})([.][0-9]{1,6})?$');
comment on domain rate_percent is 'A rate in percent a year as decimal digits, 12.15; never a binary fraction.';

alter table creditors
  add column contract_rate_percent rate_percent,
  add column imputation text check (imputation in ('interest-first', 'principal-first'));
alter table clients add column contract_rate_percent rate_percent;
select sync_register('creditor', 'creditors', false, 'workspace');
select sync_register('client', 'clients', false, 'id');

create function is_interest_line(line jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(
    public.has_only(line, 'invoiceId', 'what', 'from', 'to', 'amount', 'decision', 'reason')
    and jsonb_typeof(line -> 'invoiceId') = 'string'
    and public.is_id_list(jsonb_build_array(line -> 'invoiceId'))
    and public.is_cents(line -> 'amount')
    and case line ->> 'what'
      when 'interest' then public.is_day(line -> 'from') and public.is_day(line -> 'to')
        and line ->> 'from' <= line ->> 'to'
      when 'indemnity' then not line ?| array['from', 'to']
      else false
    end
    and case line ->> 'decision'
      when 'claimed' then not line ? 'reason' or public.is_text(line -> 'reason', 400)
      when 'waived' then public.is_text(line -> 'reason', 400)
      else false
    end,
    false
  )
$$;
comment on function is_interest_line(jsonb) is
  'True for one line of a statement of interest (server/domain/records/facts.ts): interest has its first and last day, an '
  'indemnity has none, and what is waived says why.';

create function are_interest_lines(lines jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(lines)
    when 'array' then jsonb_array_length(lines) between 1 and 1000
      and (
        select bool_and(public.is_interest_line(value))
          and count(distinct (value -> 'what', value -> 'invoiceId')) = count(*)
        from jsonb_array_elements(lines)
      )
    else false
  end
$$;
comment on function are_interest_lines(jsonb) is
  'True for one to 1000 lines of a statement of interest, each invoice at most once for interest and once for the indemnity.';

create table interest_statements (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  as_of day not null,
  currency currency not null,
  lines jsonb not null check (are_interest_lines(lines)),
  primary key (id, workspace_id)
);
comment on table interest_statements is
  'Late-payment interest up to as_of, that day counted, and fixed indemnities, claimed or waived: lines [{invoiceId, what, '
  'from, to, amount, decision, reason}]. Beside the invoices, whose amounts they never change.';
select sync_register('interestStatement', 'interest_statements', true, 'client_id');
select journal_keep('interest_statements');
select erasure_follows('interest_statements');

alter table sync_entities add column since int not null default 1;
comment on column sync_entities.since is 'The shape of records (sync_schema) that brought the kind.';
update sync_entities set since = 2 where kind = 'interestStatement';

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 2
$$;

alter function sync_pull(jsonb) rename to sync_page;

create function sync_pull(p jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  known int := coalesce((p ->> 'schema')::int, 1);
  answer jsonb := public.sync_page(p);
begin
  if not answer ? 'changes' or not exists (select from public.sync_entities where since > known) then
    return answer;
  end if;
  return answer || jsonb_build_object('changes', (
    select coalesce(jsonb_agg(part order by place), '[]')
    from jsonb_array_elements(answer -> 'changes') with ordinality change (part, place)
    where part ->> 'kind' in (select kind from public.sync_entities where since <= known)
  ));
end
$$;
comment on function sync_pull(jsonb) is
  'What sync_page answers to {workspace, epoch, cursor, base, pending, limit, schema}, less the kinds of record that came '
  'with a later shape than the device names, the first when it names none. A device that has learnt a shape begins again '
  'at cursor 0, and so gets what it went without.';

revoke all on function
  is_interest_line(jsonb),
  are_interest_lines(jsonb),
  sync_pull(jsonb)
from public, anon, authenticated;
grant execute on function is_interest_line(jsonb), are_interest_lines(jsonb) to service_role;
grant execute on function sync_pull(jsonb) to authenticated;
