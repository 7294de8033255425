/** Second tier: one namespace file per screen area, fetched with the first screen that needs it. */
import type { Rest } from '../dictionary.ts'
import { account } from './account.ts'
import { acts, notFound } from './acts.ts'
import { agreements } from './agreements.ts'
import { bank } from './bank.ts'
import { call } from './call.ts'
import { caseFile } from './case.ts'
import { client } from './client.ts'
import { clients } from './clients.ts'
import { disputes } from './disputes.ts'
import { frame } from './frame.ts'
import { guards } from './guards.ts'
import { imports } from './imports.ts'
import { invoice } from './invoice.ts'
import { journal } from './journal.ts'
import { law } from './law.ts'
import { messages } from './messages.ts'
import { outbox } from './outbox.ts'
import { outcomes } from './outcomes.ts'
import { preventive } from './preventive.ts'
import { privacy } from './privacy.ts'
import { reasons } from './reasons.ts'
import { settings } from './settings.ts'
import { silence } from './silence.ts'
import { start } from './start.ts'
import { strategies } from './strategies.ts'
import { team } from './team.ts'
import { todayMore } from './today-more.ts'

export const rest: Rest = {
  account,
  acts,
  notFound,
  agreements,
  bank,
  call,
  caseFile,
  client,
  clients,
  disputes,
  frame,
  guards,
  imports,
  invoice,
  journal,
  law,
  messages,
  outbox,
  outcomes,
  preventive,
  privacy,
  reasons,
  settings,
  silence,
  start,
  strategies,
  team,
  todayMore,
}
