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
select sync_register('creditNote', 'credit_notes', true, 'invoice_id');

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
select sync_register('payment', 'payments', true, 'client_id');

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
  reason_code text check (
    reason_code in (
      'not-received', 'signatory-absent', 'cheque-sent', 'already-paid', 'waiting-for-money', 'technical',
      'wrong-invoice', 'unsatisfied', 'no-money', 'insolvency', 'harassed', 'soon', 'gesture-wanted'
    )
  ),
  overrides jsonb check (are_overrides(overrides)),
  acknowledges boolean,
  step_key varchar(60),
  step_invoice_id uuid,
  subject varchar(400),
  text varchar(20000),
  note varchar(8000),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table interactions is
  'The journal: one row per contact or attempt, with the exact text prepared, and the guards passed over for it: '
  'overrides [{guard, why}].';
select sync_register('interaction', 'interactions', true, 'client_id');

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
  evidence varchar(400),
  primary key (id, workspace_id)
);
comment on table promises is 'Dated promises to pay. Kept or broken is derived from payments, never stored.';
select sync_register('promise', 'promises', true, 'client_id');

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
select sync_register('callback', 'callbacks', true, 'client_id');

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
  type text check (type in ('quality', 'quantity', 'price', 'delay', 'not-ordered', 'papers', 'other')),
  answer_due day,
  evidence varchar(1000),
  reason varchar(1000),
  import_id uuid,
  primary key (id, workspace_id)
);
comment on table disputes is 'Contested parts of invoices: frozen while open; the rest stays due.';
select sync_register('dispute', 'disputes', true, 'invoice_id');

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
select sync_register('disputeClosing', 'dispute_closings', true, 'dispute_id');

create table pauses (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_id uuid,
  kind text not null check (kind in ('pause', 'snooze')),
  until day not null,
  reason varchar(400),
  primary key (id, workspace_id)
);
comment on table pauses is
  'Reminders of a client, or of one of its invoices, stopped; until is the first day they are shown again.';
select sync_register('pause', 'pauses', true, 'client_id');

create table instalment_plans (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_ids id_list not null,
  "on" day not null,
  currency currency not null,
  instalments jsonb not null check (are_instalments(instalments)),
  written boolean,
  note varchar(1000),
  primary key (id, workspace_id)
);
comment on table instalment_plans is
  'Dated instalments [{on, amount}] in place of the due dates of invoices. Paid, late or broken is derived from payments.';
select sync_register('instalmentPlan', 'instalment_plans', true, 'client_id');

create table instalment_plan_ends (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  plan_id uuid not null,
  "on" day not null,
  why text not null check (why in ('breach', 'replaced', 'agreement')),
  primary key (id, workspace_id)
);
comment on table instalment_plan_ends is
  'Ends of instalment plans: from that day the whole is due again, or another agreement took their place.';
select sync_register('instalmentPlanEnd', 'instalment_plan_ends', true, 'client_id');

create table arrangements (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_ids id_list not null,
  kind text not null check (kind in ('extension', 'discount', 'gesture')),
  "on" day not null,
  until day not null,
  amount cents,
  currency currency,
  moves_due_date boolean,
  terms varchar(1000),
  primary key (id, workspace_id)
);
comment on table arrangements is
  'Arrangements that are no promise: more time, a discount on a future invoice, a gesture against payment by a day.';
select sync_register('arrangement', 'arrangements', true, 'client_id');

create table arrangement_ends (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  arrangement_id uuid not null,
  "on" day not null,
  how text not null check (how in ('kept', 'lapsed')),
  primary key (id, workspace_id)
);
comment on table arrangement_ends is 'Ends of arrangements, kept or lapsed.';
select sync_register('arrangementEnd', 'arrangement_ends', true, 'client_id');

create table legal_acts (
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
      'formal-notice', 'acknowledgement', 'claim', 'order', 'service', 'objection', 'enforcement', 'insolvency',
      'declaration'
    )
  ),
  "on" day not null,
  deadline day,
  published_on day,
  court varchar(200),
  trustee varchar(400),
  reference varchar(120),
  evidence varchar(1000),
  primary key (id, workspace_id)
);
comment on table legal_acts is
  'What starts, stops or interrupts a legal clock. deadline: last day a formal notice gives to pay; published_on: day an '
  'insolvency was published.';
select sync_register('legalAct', 'legal_acts', true, 'client_id');

create table bills (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  invoice_id uuid not null,
  type text not null check (type in ('promissory-note', 'draft', 'accepted-draft')),
  amount cents not null,
  due_on day not null,
  reference varchar(120),
  primary key (id, workspace_id)
);
comment on table bills is 'Bills of exchange taken for an invoice; their state is the latest of bill_states.';
select sync_register('bill', 'bills', true, 'client_id');

create table bill_states (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid not null,
  bill_id uuid not null,
  state text not null check (state in ('sent', 'accepted', 'returned', 'presented', 'paid', 'unpaid')),
  "on" day not null,
  primary key (id, workspace_id)
);
comment on table bill_states is 'What happened to a bill of exchange, and when.';
select sync_register('billState', 'bill_states', true, 'client_id');

create table checks (
  workspace_id uuid not null references workspaces on delete cascade,
  id uuid not null,
  act uuid not null,
  at instant not null,
  device uuid not null,
  by uuid,
  client_id uuid,
  invoice_id uuid,
  topic text not null check (topic in ('bank', 'objective', 'satisfaction', 'paper')),
  item varchar(60) not null,
  result text not null check (result in ('yes', 'no', 'reservation')),
  "on" day not null,
  answers jsonb check (are_answers(answers)),
  evidence varchar(1000),
  primary key (id, workspace_id)
);
comment on table checks is
  'What a person looked at: the bank account, for the whole workspace; an objective, the satisfaction or a paper, of a '
  'client and one of its invoices. answers {question: text}.';
select sync_register('check', 'checks', true, 'subject');

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
select sync_register('void', 'voids', true, 'target');

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
select sync_register('import', 'imports', true, 'workspace');
