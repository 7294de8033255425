-- Call scripts for every stage of a call, with sentences, questions and answers to excuses of one's own. They come with the
-- fourth shape of records.

alter table scripts
  drop constraint scripts_stage_check,
  add constraint scripts_stage_check check (
    stage in (
      'preventive', 'friendly', 'firm', 'promise-broken', 'dispute', 'anger', 'hardship', 'voicemail', 'gatekeeper',
      'closing', 'visit', 'excuse'
    )
  ),
  add column reason text check (
    reason in (
      'not-received', 'signatory-absent', 'cheque-sent', 'already-paid', 'waiting-for-money', 'technical',
      'wrong-invoice', 'unsatisfied', 'no-money', 'insolvency', 'harassed', 'soon', 'gesture-wanted'
    )
  ),
  add column sentences varchar(4000),
  add column questions varchar(2000);
comment on table scripts is
  'Call scripts of a workspace, each in place of the ready-made one of its stage and language; with the stage excuse, the '
  'answer to the excuse of that reason. Sentences and questions stand one on a line.';
select sync_register('script', 'scripts', false, 'workspace');

create or replace function sync_schema()
returns int
language sql
immutable
set search_path = ''
as $$
  select 4
$$;
