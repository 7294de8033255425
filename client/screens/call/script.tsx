/** What to say: the opening sentence in large type, ready to read aloud, chosen by stage; what to obtain; one advice. */
import { createSignal, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Contact, ScriptStage } from '../../../server/domain/records/cards.ts'
import type { Subject } from '../../../server/domain/words/compose.ts'
import { openingFor, scriptStage } from '../../../server/domain/words/scripts.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

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
    const language = props.facts.client.language ?? workspace.language
    const subject: Subject = {
      workspace,
      creditor: props.facts.creditor,
      mandate: props.facts.mandate,
      client: props.facts.client,
      contact: props.contact ?? null,
      language,
      today: book.today(),
      invoices: props.plan.state.open,
      promise: promise(),
    }
    const opening = openingFor(stage(), language, book.all('script'), subject)
    return opening.ok ? { ...opening, language } : null
  }

  return (
    <section aria-label={rest().call.script}>
      <Stack>
        <div ref={props.ref}>
          <Show when={script()} fallback={<Text voice="soft">{rest().call.noScript}</Text>}>
            {(words) => (
              <Stack gap={2}>
                <div lang={words().language}>
                  <Text voice="say">{rest().call.quoted(words().opening)}</Text>
                </div>
                <Show when={words().advice}>
                  <div lang={words().language}>
                    <Text voice="soft">{words().advice}</Text>
                  </div>
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
