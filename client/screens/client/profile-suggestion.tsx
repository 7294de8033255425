/** The profile that the history of a client suggests, with the facts it comes from; one tap takes it. */
import { For, Show } from 'solid-js'
import {
  type ProfileReason,
  type ProfileSuggestion as Suggestion,
  suggestProfile,
} from '../../../server/domain/preventive/profiles.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Profile } from '../../../server/domain/records/strategy.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'

export function ProfileSuggestion(props: { clientId: Id; value: Profile | ''; onChoose: (profile: Profile) => void }) {
  const book = useBook()
  const suggestion = () => {
    const facts = book.facts(props.clientId)
    const found = facts && suggestProfile(facts, book.today())
    return found && found.profile !== props.value ? found : null
  }
  return (
    <Show when={suggestion()}>
      {(found) => (
        <Card flat>
          <ul>
            <For each={found().because}>
              {(reason) => (
                <li>
                  <Text voice="soft">{reasonWords(reason, found().facts)}</Text>
                </li>
              )}
            </For>
          </ul>
          <Button onClick={() => props.onChoose(found().profile)}>
            {rest().strategies.client.suggested(rest().strategies.profiles[found().profile])}
          </Button>
        </Card>
      )}
    </Show>
  )
}

function reasonWords(reason: ProfileReason, facts: Suggestion['facts']): string {
  const words = rest().strategies.client.because
  switch (reason) {
    case 'short-of-money':
      return words['short-of-money'](facts.shortOfMoneyOn ? day(facts.shortOfMoneyOn, 'full') : '')
    case 'conflicts':
      return words.conflicts(facts.refusals + facts.rejected)
    case 'late':
      return words.late(facts.late.many, facts.late.of)
    case 'delay':
      return words.delay(facts.medianDelay ?? 0)
    case 'kept':
      return words.kept(facts.kept.many, facts.kept.of)
    default:
      return words[reason]
  }
}
