-- The small types every record is made of, as the device knows them (server/domain/records/primitives.ts).
-- Written for PostgreSQL 15 and later without extensions, so that hosted Supabase, PGlite and a bare server take
-- the same files.

create domain cents as bigint
  check (value between 1 and 1000000000000);
comment on domain cents is 'A positive amount in integer cents.';

create domain day as date
  check (value between '1990-01-01' and '2199-12-31');
comment on domain day is 'A calendar day a record may carry.';

create domain instant as timestamptz
  check (value >= '1990-01-01 00:00:00+00' and value < '2200-01-01 00:00:00+00');
comment on domain instant is 'A moment a record may carry; devices get it back in UTC with milliseconds.';

create domain currency as text
  check (value ~ '^[A-Z]{3}$');
comment on domain currency is 'ISO 4217 code.';

create domain country as text
  check (value ~ '^[A-Z]{2}$');
comment on domain country is 'ISO 3166-1 alpha-2 code.';

create domain language as text
  check (value in ('fr', 'en'));
comment on domain language is 'A language the interface and the messages exist in.';

create domain channel as text
  check (
    value in ('call', 'voicemail', 'sms', 'email', 'messenger', 'letter', 'registered-letter', 'visit', 'note')
  );
comment on domain channel is 'How somebody was reached or is to be reached.';

create domain payment_method as text
  check (value in ('transfer', 'card', 'cheque', 'cash', 'direct-debit', 'other'));
comment on domain payment_method is 'How money was or will be paid.';

create function is_id_list(list jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select jsonb_typeof(list) = 'array'
    and (
      select count(*) <= 500
        and coalesce(bool_and(element ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'), true)
      from jsonb_array_elements_text(case jsonb_typeof(list) when 'array' then list else '[]' end) element
    )
$$;
comment on function is_id_list(jsonb) is 'True for a JSON array of at most 500 ids.';

create domain id_list as jsonb
  check (public.is_id_list(value));
comment on domain id_list is 'Ids of other records; they may arrive after the record that names them.';

create function allocated(allocations jsonb)
returns bigint
language plpgsql
immutable
set search_path = ''
as $$
declare
  part jsonb;
  total bigint := 0;
begin
  if jsonb_typeof(allocations) <> 'array' or jsonb_array_length(allocations) > 500 then
    return null;
  end if;
  for part in select value from jsonb_array_elements(allocations) loop
    if jsonb_typeof(part -> 'amount') is distinct from 'number'
      or (part ->> 'amount')::numeric % 1 <> 0
      or (part ->> 'amount')::numeric not between 1 and 1000000000000
      or not public.is_id_list(jsonb_build_array(part -> 'invoiceId'))
    then
      return null;
    end if;
    total := total + (part ->> 'amount')::numeric;
  end loop;
  return total;
end
$$;
comment on function allocated(jsonb) is
  'Cents a payment puts on invoices: the sum of [{invoiceId, amount}], or null when that is not what the list holds.';

revoke all on function is_id_list(jsonb), allocated(jsonb) from public, anon, authenticated;
grant execute on function is_id_list(jsonb), allocated(jsonb) to service_role;
