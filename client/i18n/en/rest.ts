/** Second tier: one namespace file per screen area, fetched with the first screen that needs it. */
import type { Rest } from '../dictionary.ts'
import { account } from './account.ts'
import { acts, notFound } from './acts.ts'
import { agreements } from './agreements.ts'
import { automatic } from './automatic.ts'
import { bank } from './bank.ts'
import { call } from './call.ts'
import { caseFile } from './case.ts'
import { client } from './client.ts'
import { clients } from './clients.ts'
import { disputes } from './disputes.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { frame } from './frame.ts'
import { guards } from './guards.ts'
import { heard } from './heard.ts'
import { imports } from './imports.ts'
import { interest } from './interest.ts'
import { invoice } from './invoice.ts'
import { journal } from './journal.ts'
import { law } from './law.ts'
import { messages } from './messages.ts'
import { notifications } from './notifications.ts'
import { outbox } from './outbox.ts'
import { outcomes } from './outcomes.ts'
import { paperTrail } from './paper-trail.ts'
import { papers } from './papers.ts'
import { pay } from './pay.ts'
import { preventive } from './preventive.ts'
import { privacy } from './privacy.ts'
import { reasons } from './reasons.ts'
import { settings } from './settings.ts'
import { silence } from './silence.ts'
import { start } from './start.ts'
import { strategies } from './strategies.ts'
import { team } from './team.ts'
import { templates } from './templates.ts'
import { todayMore } from './today-more.ts'

export const rest: Rest = {
  account,
  acts,
  notFound,
  agreements,
  automatic,
  bank,
  call,
  caseFile,
  client,
  clients,
  disputes,
  evidence,
  files,
  frame,
  guards,
  heard,
  imports,
  interest,
  invoice,
  journal,
  law,
  messages,
  notifications,
  outbox,
  outcomes,
  papers,
  pay,
  paperTrail,
  preventive,
  privacy,
  reasons,
  settings,
  silence,
  start,
  strategies,
  team,
  templates,
  todayMore,
}
