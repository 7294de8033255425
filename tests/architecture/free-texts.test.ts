/** What a person types about a client is read for insults and health, wherever that is: a new field says here why it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const screens = fileURLToPath(new URL('../../client/screens/', import.meta.url))

/** Plain fields of each file, and why what is typed there is not read. */
const PLAIN: Record<string, [fields: number, why: string]> = {
  'account/arrived.tsx': [1, 'one’s own account'],
  'account/by-mail.tsx': [2, 'one’s own account'],
  'account/sign-in-form.tsx': [2, 'one’s own account'],
  'acts/add-address.tsx': [2, 'a number or an address, and a name'],
  'call/ask-boxes.tsx': [1, 'a reference, a name, a number, a day of payment'],
  'case/close-dispute-sheet.tsx': [1, 'a number'],
  'case/credit-note-sheet.tsx': [1, 'a number'],
  'case/exchange-sheet.tsx': [1, 'what the client wrote, kept as it came'],
  'client/contact-fields.tsx': [3, 'names and addresses'],
  'client/identity-fields.tsx': [3, 'names, numbers and addresses'],
  'client/phone-field.tsx': [1, 'a number'],
  'client/reminder-fields.tsx': [2, 'days, and the name of an agent'],
  'invoice-new.tsx': [2, 'numbers'],
  'invoice/client-pick.tsx': [1, 'a name'],
  'invoice/edit-sheet.tsx': [1, 'a number'],
  'invoice/more-fields.tsx': [3, 'a project, a reference, a link'],
  'join.tsx': [1, 'a code'],
  'law/insolvency-sheet.tsx': [2, 'a court and a trustee'],
  'law/legal-act-sheet.tsx': [2, 'a court and a reference'],
  'outcome/moment-form.tsx': [1, 'a time'],
  'outcome/onward.tsx': [1, 'the name of an agent'],
  'papers/paper-page.tsx': [1, 'who signs'],
  'papers/sending-sheet.tsx': [2, 'a number, and a recipient'],
  'papers/sign-page.tsx': [5, 'what the client writes to sign'],
  'preventive/bill-form.tsx': [1, 'a reference'],
  'settings/collector-fields.tsx': [7, 'one’s own card'],
  'settings/creditor-fields.tsx': [13, 'the card of the creditor'],
  'settings/erase-workspace.tsx': [1, 'the name, to confirm'],
  'settings/mail.tsx': [1, 'the mail account'],
  'settings/mandate-fields.tsx': [1, 'terms of the mandate'],
  'settings/notifications/calendar.tsx': [1, 'to be copied'],
  'settings/reminders.tsx': [3, 'hours and days'],
  'settings/script-edit.tsx': [2, 'a script: read as what is said to a client'],
  'start/first-mandate.tsx': [1, 'a name'],
  'start/questions.tsx': [1, 'a name'],
  'strategies/editor.tsx': [1, 'the name of a strategy'],
  'strategies/step-sheet.tsx': [2, 'days and sums'],
  'team/invite-sheet.tsx': [2, 'an address, and a link to be copied'],
  'templates/editor.tsx': [2, 'a template: read as what is written to a client'],
  'words/noted-text.tsx': [2, 'the fields that are read'],
  'words/review-sheet.tsx': [2, 'a message: read as what is written to a client'],
}

test('every field about a client is read, but for those that say why not', () => {
  const found = readdirSync(screens, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => {
      const fields = readFileSync(screens + name, 'utf8').match(/<Text(Field|Area)\b|\bTextField\}/g) ?? []
      return fields.length > 0 ? [[name, fields.length] as const] : []
    })
  const listed = Object.entries(PLAIN).map(([name, [fields]]) => [name, fields] as const)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(listed))
})
