/** A case that nobody has, for words to be read on: the business is one's own, the debtor is invented. */
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { Creditor, Mandate, Workspace } from '../../../server/domain/records/cards.ts'
import type { Day, Language } from '../../../server/domain/records/primitives.ts'
import type { Subject } from '../../../server/domain/words/values.ts'

/** Whose words they are, and the day they are said on. */
export interface Whose {
  workspace: Pick<Workspace, 'kind' | 'name'>
  creditor: Creditor | undefined
  mandate?: Mandate | undefined
  today: Day
}

const invented: Record<Language, { client: string; contact: string }> = {
  fr: { client: 'Garage Exemple', contact: 'Exemple' },
  en: { client: 'Example Garage', contact: 'Example' },
}

export const exampleSubject = (
  { workspace, creditor, mandate, today }: Whose,
  language: Language,
  promised: boolean,
): Subject => ({
  workspace,
  creditor: creditor ?? { id: '', name: workspace.name },
  mandate: mandate ?? null,
  client: {
    id: '',
    creditorId: '',
    name: invented[language].client,
    kind: 'business',
    street: '12 rue des Exemples',
    postalCode: '38000',
    city: 'Grenoble',
  },
  contact: { id: '', clientId: '', civility: 'mme', lastName: invented[language].contact },
  language,
  today,
  invoices: [invoice(today)],
  ...(promised && {
    promise: { on: addDays(today, -4), madeOn: addDays(today, -11), amount: 50_000, currency: 'EUR' },
  }),
})

function invoice(today: Day): InvoiceState {
  return {
    invoice: {
      id: '',
      clientId: '',
      number: 'E-104',
      issuedOn: addDays(today, -46),
      dueOn: addDays(today, -16),
      amount: 125_000,
      currency: 'EUR',
      source: 'manual',
    },
    credited: 0,
    paid: 0,
    remaining: 125_000,
    disputed: 0,
    retained: 0,
    dueOn: addDays(today, -16),
    daysLate: 16,
    overpaid: 0,
    limitation: {
      article: 'L110-4',
      years: 5,
      lastDay: addDays(today, 1700),
      passed: false,
      interruptedOn: null,
      mayBe: null,
    },
    closed: null,
  }
}
