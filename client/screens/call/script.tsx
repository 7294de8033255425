/** What to say: the opening sentence in large type, ready to read aloud, chosen by stage; what to obtain; one advice. */
import { createSignal, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Contact, ScriptStage } from '../../../server/domain/records/cards.ts'
import type { Subject } from '../../../server/domain/words/compose.ts'
import { openingFor, scriptStage } from '../../../server/domain/words/scripts.ts'
import { useBook } from '../../book/context.ts'
import { language, rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { concerned } from '../outcome/talk.ts'
import css from './call.module.css'

interface ScriptProps {
  facts: CaseFacts
  plan: CasePlan
  contact: Contact | undefined
  /** The element that the outcomes must never cover. */
  ref: (element: HTMLElement) => void
}

export function Script(props: ScriptProps) {
  const book = useBook()
  const [chosen, setChosen] = createSignal<ScriptStage>()
  const promise = () => promiseToQuote(props.facts, props.plan)
  // What was chosen may stop existing, such as when the broken promise is paid meanwhile.
  const stages = (): ScriptStage[] =>
    promise() ? ['friendly', 'firm', 'promise-broken', 'voicemail'] : ['friendly', 'firm', 'voicemail']
  const due = () => (props.contact?.mayHear === false ? 'voicemail' : scriptStage(props.plan))
  const stage = () => [chosen(), due()].find((one) => one && stages().includes(one)) ?? 'friendly'

  const script = () => {
    const workspace = book.workspace()
    if (!workspace) return null
    const spoken = props.facts.client.language ?? workspace.language
    const about = concerned(props.plan.state.open)
    const subject: Subject = {
      workspace,
      creditor: props.facts.creditor,
      mandate: props.facts.mandate,
      client: props.facts.client,
      contact: props.contact ?? null,
      language: spoken,
      today: book.today(),
      invoices: props.plan.state.open.filter(({ invoice }) => about.length === 0 || about.includes(invoice.id)),
      promise: promise(),
    }
    const opening = openingFor(stage(), spoken, book.all('script'), subject)
    if (!opening.ok) return null
    // The client hears one language, and the caller reads another: advice is for the one who calls.
    const read = opening.version ? openingFor(stage(), language(), [], subject) : opening
    return { opening: opening.opening, spoken, ...(read.ok && { goal: read.goal, advice: read.advice }) }
  }

  return (
    <section aria-label={rest().call.script}>
      <Stack>
        <div>
          <Show when={script()} fallback={<Text voice="soft">{rest().call.noScript}</Text>}>
            {(words) => (
              <Stack gap={2}>
                <div lang={words().spoken} ref={props.ref}>
                  <Opening text={rest().call.quoted(words().opening)} />
                </div>
                <Show when={words().advice}>
                  <Text voice="soft">{words().advice}</Text>
                </Show>
              </Stack>
            )}
          </Show>
        </div>
        <ChipGroup
          label={rest().call.stage}
          labelHidden
          choices={stages().map((value) => ({ value, label: rest().call.stages[value] }))}
          value={stage()}
          onChange={setChosen}
        />
        <Show when={script()?.goal}>
          {(goal) => (
            <Card flat>
              <Stack gap={1}>
                <Text voice="small">{rest().call.goal}</Text>
                <Text voice="strong">{goal()}</Text>
              </Stack>
            </Card>
          )}
        </Show>
      </Stack>
    </section>
  )
}

/** Longer than this, large type would fill the phone. */
const LONG = 110

/** Checking who is there comes first and stands apart: nothing is said of the debt before the answer. */
function Opening(props: { text: string }) {
  const cut = () => {
    const end = props.text.indexOf('?') + 1
    return end > 0 && end < props.text.length / 2 ? end : 0
  }
  const ask = () => props.text.slice(cut())
  return (
    <p class={ask().length > LONG ? css.sentence : `${css.sentence} ${css.short}`}>
      <Show when={cut() > 0}>
        <span class={css.greeting}>{props.text.slice(0, cut())}</span>
      </Show>
      {ask()}
    </p>
  )
}

/** The promise the step speaks of, else the last one that was not kept. */
function promiseToQuote({ timeZone }: CaseFacts, { state, action }: CasePlan): Subject['promise'] {
  const id = action?.stage === 'promise-broken' ? action.key.split(':')[1] : undefined
  const found =
    state.promises.find(({ promise }) => promise.id === id) ??
    state.promises.findLast((one) => one.state === 'broken' || one.state === 'part')
  if (!found) return undefined
  const { on, amount, currency, method, at } = found.promise
  return { on, amount, currency, method, madeOn: dayIn(at, timeZone), received: found.received }
}
