-- The small types every record is made of, as the device knows them (server/domain/records/primitives.ts).
-- Written for PostgreSQL 15 and later without extensions, so that hosted Supabase, PGlite and a bare server take
-- the same files.
--
-- The smallest ones are written as "return": their names are bound when they are made, so that they need no search path
-- of their own, and one without it is put in place where it is called instead of being called for every value.

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

create domain wall_time as text
  check (value ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
comment on domain wall_time is 'A time on the wall of the workspace, without a day or a zone.';

create domain profile as text
  check (value in ('reliable', 'new', 'occasional', 'conflictual', 'large', 'public', 'difficulty'));
comment on domain profile is 'How a client pays, as a person judged by facts; it proposes a strategy.';

create function is_text(given jsonb, longest int)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(
    jsonb_typeof(given) = 'string' and btrim(given #>> '{}') <> '' and char_length(given #>> '{}') <= longest,
    false
  )
$$;
comment on function is_text(jsonb, int) is 'True for a JSON text that is not blank and not longer.';

create function is_choice(given jsonb, variadic choices text[])
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(jsonb_typeof(given) = 'string' and given #>> '{}' = any (choices), false)
$$;
comment on function is_choice(jsonb, text[]) is 'True for a JSON text that is one of these.';

create function is_whole(given jsonb, lowest bigint, highest bigint)
returns boolean
language sql
immutable
return case jsonb_typeof(given)
  when 'number' then (given #>> '{}')::numeric % 1 = 0 and (given #>> '{}')::numeric between lowest and highest
  else false
end;
comment on function is_whole(jsonb, bigint, bigint) is 'True for a whole JSON number within bounds, both included.';

create function is_cents(given jsonb)
returns boolean
language sql
immutable
return public.is_whole(given, 1, 1000000000000);
comment on function is_cents(jsonb) is 'True for a JSON number that is an amount in cents.';

create function is_day(given jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select case
    when jsonb_typeof(given) = 'string' and given #>> '{}' ~ '^(199[0-9]|2[01][0-9]{2})-[0-9]{2}-[0-9]{2}$'
      then (given #>> '{}')::date is not null
    else false
  end
$$;
comment on function is_day(jsonb) is
  'True for a calendar day as JSON text, false for any other text; one that no calendar has is a fault of its own.';

create function has_only(given jsonb, variadic names text[])
returns boolean
language sql
immutable
set search_path = ''
as $$
  select case jsonb_typeof(given) when 'object' then given - names = '{}' else false end
$$;
comment on function has_only(jsonb, text[]) is 'True for a JSON object without other members than these.';

create function is_working_week(days jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(days)
    when 'array' then jsonb_array_length(days) between 1 and 7
      and (select bool_and(public.is_whole(value, 1, 7)) from jsonb_array_elements(days))
    else false
  end
$$;
comment on function is_working_week(jsonb) is 'True for a list of one to seven ISO days of the week; Monday is 1.';

create function is_strategy_step(step jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(
    public.has_only(
      step, 'key', 'anchor', 'offset', 'channel', 'second', 'callsUpTo', 'tone', 'stage', 'template', 'condition',
      'automatic'
    )
    and public.is_text(step -> 'key', 40)
    and public.is_choice(step -> 'anchor', 'issue', 'due', 'previous')
    and public.is_whole(step -> 'offset', -365, 1000)
    and public.is_choice(
      step -> 'channel', 'message', 'written', 'formal', 'other', 'call', 'voicemail', 'sms', 'email', 'messenger',
      'letter', 'registered-letter', 'visit', 'note'
    )
    and (
      not step ? 'second'
      or public.is_choice(
        step -> 'second', 'call', 'voicemail', 'sms', 'email', 'messenger', 'letter', 'registered-letter', 'visit',
        'note'
      )
    )
    and (not step ? 'callsUpTo' or public.is_whole(step -> 'callsUpTo', 1, 500))
    and public.is_choice(step -> 'tone', 'friendly', 'firm', 'formal')
    and public.is_choice(step -> 'stage', 'preventive', 'friendly', 'firm', 'formal-notice', 'hand-over')
    and (not step ? 'template' or public.is_text(step -> 'template', 60))
    and (
      not step ? 'condition'
      or step -> 'condition' = '{"if": "no-answer"}'
      or (
        public.has_only(step -> 'condition', 'if', 'amount')
        and public.is_choice(step -> 'condition' -> 'if', 'amount-from', 'amount-below')
        and public.is_cents(step -> 'condition' -> 'amount')
      )
    )
    and (not step ? 'automatic' or jsonb_typeof(step -> 'automatic') = 'boolean'),
    false
  )
$$;
comment on function is_strategy_step(jsonb) is 'True for one step of a strategy (server/domain/records/strategy.ts).';

create function are_strategy_steps(steps jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(steps)
    when 'array' then jsonb_array_length(steps) between 1 and 24
      and (select bool_and(public.is_strategy_step(value)) from jsonb_array_elements(steps))
    else false
  end
$$;
comment on function are_strategy_steps(jsonb) is 'True for one to 24 steps of a strategy.';

create function are_instalments(instalments jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(instalments)
    when 'array' then jsonb_array_length(instalments) between 1 and 120
      and (
        select bool_and(
          public.has_only(value, 'on', 'amount')
          and public.is_day(value -> 'on')
          and public.is_cents(value -> 'amount')
        )
        from jsonb_array_elements(instalments)
      )
    else false
  end
$$;
comment on function are_instalments(jsonb) is 'True for one to 120 instalments [{on, amount}].';

create function are_overrides(overrides jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(overrides)
    when 'array' then jsonb_array_length(overrides) <= 20
      and (
        select coalesce(bool_and(
          public.has_only(value, 'guard', 'why')
          and public.is_text(value -> 'why', 400)
          and public.is_choice(
            value -> 'guard', 'too-soon-after-talk', 'too-many-attempts', 'day-off', 'outside-hours', 'too-early',
            'too-late', 'disputed', 'paused', 'promise-open', 'bank-not-checked', 'written-only', 'agent-appointed',
            'do-not-contact', 'wrong-number', 'insolvency', 'limitation', 'handed-over', 'no-mandate',
            'no-written-reminder'
          )
        ), true)
        from jsonb_array_elements(overrides)
      )
    else false
  end
$$;
comment on function are_overrides(jsonb) is 'True for at most 20 guards that were passed over, [{guard, why}].';

create function are_answers(answers jsonb)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select case jsonb_typeof(answers)
    when 'object' then (
      select coalesce(bool_and(public.is_text(to_jsonb(key), 60) and public.is_text(value, 1000)), true)
      from jsonb_each(answers)
    )
    else false
  end
$$;
comment on function are_answers(jsonb) is 'True for answers by question, {question: text}.';

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
    if not public.is_cents(part -> 'amount')
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

revoke all on function
  is_text(jsonb, int),
  is_choice(jsonb, text[]),
  is_whole(jsonb, bigint, bigint),
  is_cents(jsonb),
  is_day(jsonb),
  has_only(jsonb, text[]),
  is_working_week(jsonb),
  is_strategy_step(jsonb),
  are_strategy_steps(jsonb),
  are_instalments(jsonb),
  are_overrides(jsonb),
  are_answers(jsonb),
  is_id_list(jsonb),
  allocated(jsonb)
from public, anon, authenticated;
grant execute on function
  is_text(jsonb, int),
  is_choice(jsonb, text[]),
  is_whole(jsonb, bigint, bigint),
  is_cents(jsonb),
  is_day(jsonb),
  has_only(jsonb, text[]),
  is_working_week(jsonb),
  is_strategy_step(jsonb),
  are_strategy_steps(jsonb),
  are_instalments(jsonb),
  are_overrides(jsonb),
  are_answers(jsonb),
  is_id_list(jsonb),
  allocated(jsonb)
to service_role;
