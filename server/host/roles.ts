/**
 * What hosted Supabase has before any migration: the roles of callers and their way to auth.uid(). Made here and never in
 * migrations, because there they belong to the platform.
 */
import type { Database } from './database.ts'

const ROLES = `
do $$
declare
  name text;
begin
  foreach name in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
    if not pg_has_role(current_user, name, 'member') then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end
$$;
do $$
begin
  if not (select rolbypassrls from pg_roles where rolname = 'service_role') then
    alter role service_role bypassrls;
  end if;
exception
  -- Only a superuser may let a role pass row level security. Nothing but jobs that name the secret key needs it.
  when insufficient_privilege then
    null;
end
$$;
`

const AUTH = `
grant usage on schema public, auth to anon, authenticated, service_role;
grant execute on all functions in schema auth to anon, authenticated, service_role;
`

export const makeRoles = (database: Database) => database.transaction(ROLES)
export const openAuth = (database: Database) => database.transaction(AUTH)
