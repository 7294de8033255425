-- Facts: records that are appended and never edited (server/domain/records/facts.ts). A mistake is undone by a void.
--
-- Each carries act (the mutation it was made in), at and device as the device knew them, and by: the member, stamped
-- by the server. What a fact refers to may arrive later or be gone, so there are no foreign keys but the workspace.

create table credit_notes (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  invoice_id uuid not null,
  number varchar(80),
  "on" day not null,
  amount cents not null,
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table credit_notes is 'Reductions of the principal of an invoice, at their date.';
select sync_register('creditNote', 'credit_notes', true);

create table payments (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  "on" day not null,
  amount cents not null,
  currency currency not null,
  method payment_method,
  allocations jsonb not null constraint payments_allocations_readable check (allocated(allocations) is not null),
  source text not null check (source in ('manual', 'field', 'import')),
  import_id uuid,
  primary key (id, workspace_id),
  constraint payments_allocations_within_amount check (allocated(allocations) <= amount)
);
comment on table payments is
  'Money received, and the invoices it was put on: allocations [{invoiceId, amount}], at most the amount in all.';
select sync_register('payment', 'payments', true);

create table interactions (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  contact_id uuid,
  invoice_ids id_list not null,
  channel channel not null,
  direction text not null check (direction in ('out', 'in')),
  state text check (state in ('prepared', 'sent')),
  outcome text check (
    outcome in (
      'PAY', 'PAYDIT', 'ENROUTE', 'PROM', 'PROMPART', 'ECH', 'ROMPU', 'LITIGE', 'NRECU', 'APPROB', 'ABSENT', 'RAPPEL',
      'MSG', 'NR', 'FAUX', 'TIERS', 'REFUS', 'DIFF', 'INSOLV', 'AVOCAT', 'COLERE', 'STOP', 'DECES', 'NPAI', 'AGENCE',
      'PERTE'
    )
  ),
  step_key varchar(60),
  step_invoice_id uuid,
  subject varchar(400),
  text varchar(20000),
  note varchar(8000),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table interactions is 'The journal: one row per contact or attempt, with the exact text prepared.';
select sync_register('interaction', 'interactions', true);

create table promises (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_ids id_list not null,
  "on" day not null,
  amount cents not null,
  currency currency not null,
  method payment_method,
  interaction_id uuid,
  primary key (id, workspace_id)
);
comment on table promises is 'Dated promises to pay. Kept or broken is derived from payments, never stored.';
select sync_register('promise', 'promises', true);

create table callbacks (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  contact_id uuid,
  call_at instant not null,
  reason varchar(400),
  primary key (id, workspace_id)
);
comment on table callbacks is 'Exact moments agreed with a client for a call; cleared by the next interaction.';
select sync_register('callback', 'callbacks', true);

create table disputes (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  invoice_id uuid not null,
  "on" day not null,
  amount cents not null,
  reason varchar(1000),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table disputes is 'Contested parts of invoices: frozen while open; the rest stays due.';
select sync_register('dispute', 'disputes', true);

create table dispute_closings (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  dispute_id uuid not null,
  "on" day not null,
  how text not null check (how in ('credit-note', 'agreement', 'rejected', 'settled')),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table dispute_closings is 'Ends of disputes: when and how.';
select sync_register('disputeClosing', 'dispute_closings', true);

create table pauses (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  kind text not null check (kind in ('pause', 'snooze')),
  until day not null,
  reason varchar(400),
  primary key (id, workspace_id)
);
comment on table pauses is 'Reminders of a client stopped; until is the first day they are shown again.';
select sync_register('pause', 'pauses', true);

create table voids (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  undoes text not null check (undoes in ('act', 'fact')),
  target uuid not null,
  reason varchar(400),
  primary key (id, workspace_id)
);
comment on table voids is 'Undone facts: target is the act whose facts are undone together, or one fact alone.';
select sync_register('void', 'voids', true);

create table imports (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  file_name varchar(400) not null,
  file_hash varchar(64) not null,
  headings varchar(8000) not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  taken bigint not null check (taken >= 0),
  rejected bigint not null check (rejected >= 0),
  primary key (id, workspace_id)
);
comment on table imports is 'Files taken in; the mapping of columns is remembered under the headings.';
select sync_register('import', 'imports', true);
