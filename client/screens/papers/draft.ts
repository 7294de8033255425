/** What the person chose for a paper, and the paper that the rulebook makes of it, made again when the case changes. */
import { type Accessor, createMemo, createResource, createSignal } from 'solid-js'
import { addDays, dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { interestCountryOf } from '../../../server/domain/interest/claim-of-case.ts'
import { statedOf } from '../../../server/domain/interest/stated.ts'
import { NOTICE_DAYS } from '../../../server/domain/papers/formal-notice.ts'
import { makePaper } from '../../../server/domain/papers/make.ts'
import type { Made, Mention, PaperInput, PaperKind, Recipient, Wanted } from '../../../server/domain/papers/paper.ts'
import { type UnderSignature, underSignature, withSignatures } from '../../../server/domain/papers/signing.ts'
import { lastStatement, openPromise, planInForce } from '../../../server/domain/papers/which.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import type { RateBook } from '../../book/rates.ts'
import { filesChanged } from '../../sync/files.ts'
import { composeFor } from '../acts/compose.ts'
import { wayBy } from '../acts/ways.ts'
import { type Duplicates, readDuplicates } from './duplicates.ts'
import type { Beside } from './keep.ts'

export interface Draft {
  days: Accessor<number>
  setDays(days: number): void
  deadline: Accessor<Day>
  registered: Accessor<boolean>
  setRegistered(registered: boolean): void
  to: Accessor<Recipient>
  setTo(to: Recipient): void
  /** Under a mandate the one who collects signs: no card holds that name. */
  signature: Accessor<string>
  setSignature(signature: string): void
  /** Whether copies of the invoices go with it, as far as they are on this phone. */
  duplicates: Accessor<boolean>
  setDuplicates(duplicates: boolean): void
  /** Undefined for the moment it takes to look, and of papers that take none. */
  copies: Accessor<Duplicates | undefined>
  /** Undefined while the rates it needs come in. */
  made: Accessor<Made | undefined>
  /** Everything that was chosen, to tell whether it still is. */
  choices: Accessor<string>
  /** The message template its words come from; none where the rulebook words it. */
  template: Accessor<string | undefined>
  /** What the file knows beside its words. */
  beside: Accessor<Beside>
  /** Of an instalment plan that somebody signed on the screen: from then on its text is the one that was signed. */
  signed: Accessor<UnderSignature | null>
}

export interface About {
  kind: PaperKind
  facts: CaseFacts
  plan: CasePlan
}

/** The letters that copies of invoices go with (field study, C24). */
export const withDuplicates: readonly PaperKind[] = ['reminder', 'account', 'formal-notice', 'declaration']

export function createDraft(about: About): Draft {
  const book = useBook()
  const [days, setDays] = createSignal<number>(NOTICE_DAYS.usual)
  const [registered, setRegistered] = createSignal(about.kind === 'formal-notice')
  const [to, setTo] = createSignal<Recipient>('agency')
  const [signature, setSignature] = createSignal('')
  const [duplicates, setDuplicates] = createSignal(true)
  const [copies] = createResource(
    // Read again once a file was added or came down.
    () => withDuplicates.includes(about.kind) && [filesChanged(), book.all('attachment'), about.facts.invoices],
    () => readDuplicates(book, about.facts.client.id, about.facts.invoices),
  )
  const going = createMemo((): Id[] => (duplicates() ? [...(copies.latest?.files.keys() ?? [])] : []), [], {
    equals: (before, now) => before.join() === now.join(),
  })
  const [rates, setRates] = createSignal<RateBook>()
  if (about.kind === 'interest') void book.rates().then((opened) => setRates(opened))
  const deadline = () => addDays(book.today(), days())
  const agreed = () => (about.kind === 'instalments' ? planInForce(about.facts) : null)
  const signed = createMemo((): UnderSignature | null => {
    const plan = agreed()
    return plan && underSignature(about.facts, plan.id)
  })
  const choices = () => JSON.stringify([days(), registered(), to(), signature(), going(), signed()?.signatures])
  const beside = (): Beside => ({
    ...(about.kind === 'formal-notice' && { deadline: deadline() }),
    ...(about.kind === 'hand-over' && { recipient: to() }),
    ...(agreed() && { planId: agreed()?.id ?? '' }),
  })

  const made = createMemo((): Made | undefined => {
    const under = signed()
    if (under) return { ok: true, paper: withSignatures(under), invoiceIds: under.paper.invoiceIds }
    if (about.kind === 'interest' && !rates()) return undefined
    const input = inputOf(book, about, { duplicates: going(), signature: signature().trim() })
    const wanted = input && wantedOf(book, about, { deadline: deadline(), registered: registered(), to: to() }, rates())
    if (!input || !wanted) return { ok: false, missing: [LACKS[about.kind] ?? 'invoices'] }
    return makePaper(input, wanted)
  })
  return {
    ...{ days, setDays, deadline, registered, setRegistered, to, setTo },
    ...{
      signature,
      setSignature,
      duplicates,
      setDuplicates,
      copies: () => copies.latest,
      made,
      choices,
      beside,
      signed,
    },
    template: () => messageFor(book, about)?.template,
  }
}

/** What a kind cannot even be asked for without. */
const LACKS: Partial<Record<PaperKind, Mention>> = {
  reminder: 'message',
  promise: 'message',
  interest: 'statement',
  instalments: 'plan',
}

function inputOf(
  book: Book,
  { facts, plan }: About,
  { duplicates, signature }: { duplicates: readonly Id[]; signature: string },
): PaperInput | null {
  const workspace = book.workspace()
  if (!workspace) return null
  const { contact = null } = wayBy('letter', facts)
  return {
    facts,
    state: plan.state,
    workspace,
    contact,
    language: facts.client.language ?? workspace.language,
    today: book.today(),
    ...(signature && { signature }),
    duplicates,
  }
}

interface Chosen {
  deadline: Day
  registered: boolean
  to: Recipient
}

function wantedOf(book: Book, about: About, chosen: Chosen, rates: RateBook | undefined): Wanted | null {
  const { kind, facts, plan } = about
  switch (kind) {
    case 'reminder':
    case 'promise': {
      const message = messageFor(book, about)
      return message && { kind, message, registered: chosen.registered }
    }
    case 'formal-notice':
      return { kind, deadline: chosen.deadline, registered: chosen.registered }
    case 'hand-over':
      return { kind, to: chosen.to }
    case 'instalments': {
      const agreed = planInForce(facts)
      return agreed && { kind, plan: agreed }
    }
    case 'interest': {
      const statement = lastStatement(facts)
      const country = interestCountryOf(book.workspace()?.country ?? 'FR')
      if (!statement || !country || !rates) return null
      const states = [...plan.state.open, ...plan.state.settled]
      const { invoices, sources } = statedOf(facts, states, statement, country, rates.rates())
      return { kind, statement, stated: invoices, sources }
    }
    default:
      return { kind }
  }
}

/** The words of the step that is due, or of the promise that is open. */
function messageFor(
  book: Book,
  { kind, facts, plan }: About,
): { subject: string; text: string; template?: string } | null {
  if (kind !== 'reminder' && kind !== 'promise') return null
  const aim = { clientId: facts.client.id, way: wayBy('letter', facts), step: null }
  const promise = openPromise(plan.state)
  const message =
    kind === 'reminder'
      ? composeFor(book, { ...aim, step: plan.action })
      : promise &&
        composeFor(book, {
          ...aim,
          stage: 'promise-confirmation',
          promise: { ...promise, madeOn: dayIn(promise.at, facts.timeZone) },
        })
  if (!message?.ok) return null
  const { subject = '', text, template } = message
  return { subject, text, ...(template && { template }) }
}
