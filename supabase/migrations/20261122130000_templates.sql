-- Message templates that a workspace wrote for itself, and which one a message was made of; with them the fourth shape of
-- records.

create table templates (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  stage text not null check (stage in (
    'preventive', 'friendly', 'second', 'firm', 'promise-reminder', 'promise-broken', 'instalment-missed',
    'formal-notice-announced', 'formal-notice', 'hand-over', 'promise-confirmation', 'statement', 'resend',
    'voicemail-sms', 'thanks'
  )),
  channel text not null check (channel in ('email', 'sms', 'messenger', 'letter')),
  language language not null,
  tone text not null check (tone in ('friendly', 'firm', 'formal')),
  profile profile,
  subject varchar(300),
  body varchar(4000) not null,
  primary key (id, workspace_id)
);
comment on table templates is
  'Message templates of a workspace, each in place of the ready-made ones of its stage, channel, language and tone, for all '
  'clients or for those of its profile.';
select sync_register('template', 'templates', false, 'workspace');

alter table interactions add column template varchar(60);
select sync_register('interaction', 'interactions', true, 'client_id');

update sync_entities set since = 4 where kind = 'template';

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 4
$$;
