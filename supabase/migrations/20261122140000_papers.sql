-- Papers: what was made and kept as it read, how it went out and what became of it, who signed on the screen; and the address
-- and signature of who collects for others. They are of the fourth shape of records.

create table papers (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_ids id_list not null,
  kind text not null check (
    kind in (
      'reminder', 'account', 'formal-notice', 'interest', 'instalments', 'promise', 'declaration', 'hand-over',
      'chronology'
    )
  ),
  "on" day not null,
  title varchar(200) not null,
  deadline day,
  recipient text check (recipient in ('agency', 'court', 'accountant')),
  plan_id uuid,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  content varchar(100000),
  interaction_id uuid,
  primary key (id, workspace_id)
);
comment on table papers is
  'Papers that were made as a file or signed: file_hash is the SHA-256 of the file that left the phone, content what it said, '
  'from which it is made again; deadline the last day a formal notice gives to pay.';
select sync_register('paper', 'papers', true, 'client_id');
select journal_keep('papers');
select erasure_follows('papers');

create table paper_states (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  paper_id uuid not null,
  state text not null check (state in ('sent', 'presented', 'delivered', 'refused', 'unclaimed', 'returned')),
  "on" day not null,
  how text check (how in ('registered-letter', 'electronic-registered', 'letter', 'email', 'by-hand')),
  number varchar(40),
  "to" varchar(200),
  sending_id uuid,
  primary key (id, workspace_id),
  check ((state = 'sent') = (how is not null)),
  check ((state = 'sent') = (sending_id is null))
);
comment on table paper_states is
  'How a paper was handed over and what became of it: sent says how and with which number, the states after it name that '
  'sending.';
select sync_register('paperState', 'paper_states', true, 'client_id');
select journal_keep('paper_states');
select erasure_follows('paper_states');

create table signatures (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  paper_id uuid not null,
  party text not null check (party in ('debtor', 'creditor')),
  "on" day not null,
  name varchar(200) not null,
  capacity varchar(200),
  place varchar(120),
  sum_in_words varchar(400),
  sum_in_figures varchar(60),
  strokes varchar(20000) check (strokes ~ '^[0-9 ;-]+$'),
  primary key (id, workspace_id)
);
comment on table signatures is
  'Signatures given on a screen under a paper that was kept as it read; without strokes the name was typed.';
select sync_register('signature', 'signatures', true, 'client_id');
select journal_keep('signatures');
select erasure_follows('signatures');

update sync_entities set since = 4 where kind in ('paper', 'paperState', 'signature');

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 4
$$;

alter table workspaces
  add column street varchar(400),
  add column postal_code varchar(20),
  add column city varchar(120),
  add column signature varchar(400),
  add column email varchar(254),
  add column phone varchar(40);
select sync_register('workspace', 'workspaces', false, 'workspace');
