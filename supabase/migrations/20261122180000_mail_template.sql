-- Which message template an approved e-mail was made of, as with those that leave by hand.

alter table mails add column template varchar(60);
select sync_register('mail', 'mails', true, 'client_id');

-- As before, with the template: the exchange that follows names it.
create or replace function mail_lease(p jsonb)
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
      'template', m.template,
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
