/** What is to be said in this call: which script, why, its sentences with live figures, and what hides the figures. */
import { type Accessor, createMemo } from 'solid-js'
import type { CaseFacts, CasePlan, Money } from '../../../server/domain/dunning/case.ts'
import type { Contact, ScriptStage } from '../../../server/domain/records/cards.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { Subject } from '../../../server/domain/words/compose.ts'
import { type AimChoices, aimChoices } from '../../../server/domain/words/scripts/aims.ts'
import { callFacts } from '../../../server/domain/words/scripts/call-facts.ts'
import { type ChosenScript, chooseScript } from '../../../server/domain/words/scripts/choose.ts'
import { mayBeSomebodyElse } from '../../../server/domain/words/scripts/identity.ts'
import { isDiscreet, type Spoken, scriptFor } from '../../../server/domain/words/scripts/speak.ts'
import { useBook } from '../../book/context.ts'
import { language } from '../../i18n/index.ts'
import { caseSubject } from '../outcome/case-subject.ts'
import type { HeardDraft } from '../outcome/heard.ts'

export interface TalkScript {
  chosen: Accessor<ChosenScript>
  stage: Accessor<ScriptStage>
  /** Scripts that have something to say about this case. */
  stages: Accessor<ScriptStage[]>
  subject: Accessor<Subject | null>
  spoken: Accessor<Spoken | null>
  aims: Accessor<AimChoices | null>
  /** Somebody else may be on the line: who is there is asked before the debt is named. */
  doubtful: Accessor<boolean>
  /** Nothing of the debt is said to whoever answers. */
  discreet: Accessor<boolean>
}

/** By what is asked of whom; chosen by hand, so in the order of a call. */
const inOrder: readonly ScriptStage[] = [
  'preventive',
  'friendly',
  'firm',
  'promise-broken',
  'dispute',
  'hardship',
  'anger',
  'visit',
]

export interface TalkOf {
  facts: CaseFacts
  plan: CasePlan
  contact: Contact | undefined
  number: string | undefined
  channel: Channel
}

export function createTalk(of: Accessor<TalkOf>, draft: HeardDraft): TalkScript {
  const book = useBook()
  const subject = createMemo(() => {
    const { facts, plan, contact } = of()
    return caseSubject(book, facts, plan, contact)
  })
  const call = createMemo(() => callFacts(of().facts, of().plan, book.today()))
  const chosen = createMemo(() => {
    const { facts, plan, contact, channel } = of()
    return chooseScript(facts, plan, { contact: contact ?? null, channel, today: book.today() })
  })
  const stages = createMemo(() => {
    const about = subject()
    const late = of().plan.state.daysLate > 0
    return inOrder.filter((stage) => {
      if (stage === 'preventive' ? late : stage === 'friendly' || stage === 'firm') {
        if (stage === 'preventive' || !late) return false
      }
      return about !== null && scriptFor(stage, about.language, [], about, call()).ok
    })
  })
  // What was chosen may stop existing, such as when the broken promise is paid meanwhile.
  const stage = () => {
    const wanted = draft.conduct().stage
    const known = wanted && (isDiscreet(wanted) || wanted === 'closing' || stages().includes(wanted))
    return known ? wanted : chosen().stage
  }
  const agreed = () => {
    const { on, amount, currency = 'EUR', method } = draft.heard()
    return {
      ...(on && { on }),
      ...(amount !== undefined && { amount: { currency, amount } }),
      ...(method && { method }),
    }
  }
  const spoken = createMemo(() => {
    const about = subject()
    if (!about) return null
    const own = book.all('script')
    const found = scriptFor(stage(), about.language, own, about, call(), agreed())
    if (!found.ok) return null
    // The client hears one language, and the caller reads another: advice is for the one who calls.
    const read = found.own ? found : scriptFor(stage(), language(), [], about, call())
    return read.ok ? { ...found, goal: read.goal, least: read.least, advice: read.advice } : found
  })
  return {
    chosen,
    stage,
    stages,
    subject,
    spoken,
    aims: () => aimChoices(stage(), of().plan.state, missing(of().plan)),
    doubtful: () =>
      !draft.conduct().identity && mayBeSomebodyElse(of().facts.client, of().contact ?? null, of().number),
    discreet: () => isDiscreet(stage()),
  }
}

/** What a broken promise left open. */
function missing({ state }: CasePlan): Money | null {
  const broken = state.promises.findLast((one) => one.state === 'broken' || one.state === 'part')
  if (!broken) return null
  const { amount, currency } = broken.promise
  return { currency, amount: Math.max(0, amount - broken.received) }
}
