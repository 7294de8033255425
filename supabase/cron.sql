-- Has a hosted project send what is due: each minute the database calls the edge function. No migration: it names the project
-- and its secret, and needs two extensions that the platform has (Dashboard → Database → Extensions, or the first lines).
-- Run it once in the SQL editor, with the two values of your own; run again, it replaces what it made.
--
-- The call carries nothing and its answer is not waited for: what is due is in the database, leased by whoever comes first. A
-- call that is lost costs a minute, two at a time do no harm, and any other timer may make the same call.

create extension if not exists pg_cron;
create extension if not exists pg_net;

-- The same secret as the function has: supabase secrets set DISPATCH_SECRET=…
delete from vault.secrets where name in ('encaisse_url', 'encaisse_dispatch_secret');
select vault.create_secret('https://YOUR_PROJECT.supabase.co', 'encaisse_url');
select vault.create_secret('YOUR_DISPATCH_SECRET', 'encaisse_dispatch_secret');

select cron.schedule('encaisse-dispatch', '* * * * *', $$
  select net.http_post(
    url := (select decrypted_secret from vault.decrypted_secrets where name = 'encaisse_url')
      || '/functions/v1/api/reminders/dispatch',
    headers := jsonb_build_object(
      'authorization',
      'Bearer ' || (select decrypted_secret from vault.decrypted_secrets where name = 'encaisse_dispatch_secret')
    ),
    -- The function works up to fifty seconds; that it was heard is enough.
    timeout_milliseconds := 5000
  )
$$);

-- pg_cron keeps a row of each run for ever.
select cron.schedule('encaisse-cron-log', '17 3 * * *', $$
  delete from cron.job_run_details where end_time < now() - interval '7 days'
$$);

-- To stop: select cron.unschedule('encaisse-dispatch'); select cron.unschedule('encaisse-cron-log');
-- To see how it goes:
--   select status, return_message, start_time from cron.job_run_details order by start_time desc limit 10;
--   select status_code, content from net._http_response order by created desc limit 10;
--   select workspace_id, failure, attempts from reminder_looks where failure is not null;
--   select count(*), min(next_at) from deliveries where state = 'open';
