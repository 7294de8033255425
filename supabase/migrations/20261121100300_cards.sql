-- Cards: records that are edited and merge field by field (server/domain/records/cards.ts).
--
-- No column refers to another record by a foreign key. A device works for days without network, so a contact may
-- arrive after its client was deleted elsewhere, and an invoice before its client: refusing either would lose what
-- a person wrote down. For the same reason an invoice number is not unique here: two devices offline may give the
-- same one, and the app shows the pair as a conflict to merge. The workspace is part of each key, so that a backup
-- taken up into a second account is not refused because of the first; the id comes first in it, because a database
-- without statistics (PGlite never gathers any) would otherwise walk through a whole workspace to find one row.

select sync_register('workspace', 'workspaces', false, 'workspace');

create table creditors (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name varchar(200) not null,
  legal_form varchar(80),
  siren varchar(20),
  vat_number varchar(20),
  street varchar(400),
  postal_code varchar(20),
  city varchar(120),
  country country,
  iban varchar(34),
  payment_link varchar(1000),
  signature varchar(400),
  email varchar(254),
  phone varchar(40),
  primary key (id, workspace_id)
);
comment on table creditors is 'Whom the money is owed to: the business itself, or the principal of a mandate.';
select sync_register('creditor', 'creditors', false, 'workspace');

create table mandates (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  creditor_id uuid not null,
  signed_on day not null,
  ends_on day,
  may_receive boolean not null,
  fee_terms varchar(1000),
  primary key (id, workspace_id)
);
comment on table mandates is
  'Written power to collect for a creditor (CPCE R124-3, read 2026-11-21), in force from signed_on to ends_on, both included.';
select sync_register('mandate', 'mandates', false, 'workspace');

create table clients (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  creditor_id uuid not null,
  name varchar(200) not null,
  kind text not null check (kind in ('business', 'consumer', 'public', 'unknown')),
  number varchar(80),
  siren varchar(20),
  vat_number varchar(20),
  street varchar(400),
  postal_code varchar(20),
  city varchar(120),
  country country,
  language language,
  address text check (address in ('tu', 'vous')),
  preferred_channel channel,
  approver varchar(200),
  portal varchar(400),
  payment_day varchar(200),
  exceptional_circumstance varchar(400),
  exceptional_until day,
  profile profile,
  sector varchar(40),
  grace_days int check (grace_days between 0 and 365),
  strategy varchar(60),
  written_only boolean,
  agent varchar(400),
  do_not_contact varchar(400),
  note varchar(4000),
  merged_into uuid,
  import_id uuid,
  assigned_to uuid,
  primary key (id, workspace_id)
);
create index clients_assigned on clients (assigned_to) where assigned_to is not null;
create index clients_merged on clients (merged_into) where merged_into is not null;
comment on table clients is
  'The debtors. kind decides which law applies; unknown means that nothing legal is shown. assigned_to is the member '
  'who chases this one: a collector sees those assigned to him and no others.';
select sync_register('client', 'clients', false, 'id');

create table contacts (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  client_id uuid not null,
  civility text check (civility in ('mme', 'm')),
  first_name varchar(120),
  last_name varchar(120),
  role text check (role in ('decides', 'approves', 'pays', 'signs', 'desk')),
  may_hear boolean,
  phones jsonb check (
    case when jsonb_typeof(phones) = 'array' then jsonb_array_length(phones) <= 12 else phones is null end
  ),
  emails jsonb check (
    case when jsonb_typeof(emails) = 'array' then jsonb_array_length(emails) <= 12 else emails is null end
  ),
  best_hours varchar(200),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table contacts is 'People and desks at the clients: phones [{number, label, wrongSince}], emails [text].';
select sync_register('contact', 'contacts', false, 'client_id');

create table invoices (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  client_id uuid not null,
  number varchar(80) not null,
  issued_on day not null,
  due_on day not null,
  amount cents not null,
  currency currency not null,
  service_on day,
  nature text check (nature in ('service', 'works', 'goods', 'transport', 'other')),
  retention_amount cents,
  retention_until day,
  project varchar(200),
  order_reference varchar(120),
  link varchar(1000),
  sent_on day,
  source text not null check (source in ('manual', 'import')),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table invoices is
  'What is owed: amount in cents, VAT included. What is retained as a guarantee is not chased before its day.';
select sync_register('invoice', 'invoices', false, 'client_id');

create table scripts (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  stage text not null check (stage in ('friendly', 'firm', 'promise-broken', 'voicemail')),
  language language not null,
  opening varchar(1000) not null,
  goal varchar(400),
  advice varchar(400),
  primary key (id, workspace_id)
);
comment on table scripts is 'Call scripts of a workspace, each in place of the ready-made one of its stage and language.';
select sync_register('script', 'scripts', false, 'workspace');

create table strategies (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  name varchar(120) not null,
  profile profile,
  steps jsonb not null check (are_strategy_steps(steps)),
  primary key (id, workspace_id)
);
comment on table strategies is 'Ordered steps of reminders that a workspace wrote for itself, beside the ready-made ones.';
select sync_register('strategy', 'strategies', false, 'workspace');
