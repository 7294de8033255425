/** The tone that is suggested, the facts it rests on, and what the client answered last. */
import { For, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { suggestTone, type ToneFact } from '../../../server/domain/words/suggest-tone.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

export function ToneFacts(props: { clientId: Id }) {
  const book = useBook()
  const words = () => rest().messages.review
  const suggested = () => {
    const facts = book.facts(props.clientId)
    const plan = book.plan(props.clientId)
    return facts && plan ? suggestTone(facts, plan, book.today()) : null
  }
  const answers = () =>
    (suggested()?.replies ?? []).map(({ text, note }) => text ?? note).filter((said) => said !== undefined)
  return (
    <Show when={suggested()}>
      {(found) => (
        <Disclosure label={words().tone(found().tone)}>
          <Stack gap={1}>
            <For each={found().because.map(sentenceOf).filter(Boolean)}>
              {(said) => <Text voice="small">{said}</Text>}
            </For>
            <Show when={answers().length > 0}>
              <Text voice="strong">{words().replies}</Text>
              <For each={answers()}>
                {(said) => (
                  <Text voice="small" clip>
                    {said}
                  </Text>
                )}
              </For>
            </Show>
          </Stack>
        </Disclosure>
      )}
    </Show>
  )
}

function sentenceOf(fact: ToneFact): string {
  const { because } = rest().messages.review
  switch (fact.code) {
    case 'days-late':
      return because['days-late'](fact.days)
    case 'reminders':
      return because.reminders(fact.times, day(fact.last))
    case 'promises-broken':
      return because['promises-broken'](fact.times)
    case 'refused':
      return because.refused(day(fact.on))
    case 'short-of-money':
      return because['short-of-money'](day(fact.on))
    case 'pays-usually':
      return because['pays-usually'](fact.late, fact.of)
    // The profile stands on the card of the client, where it is explained.
    case 'profile':
      return ''
    default:
      return because[fact.code]
  }
}
