/** The profile that the history of a client suggests, with the facts it comes from; one tap takes it. */
import { For, Show } from 'solid-js'
import { suggestProfile } from '../../../server/domain/preventive/profiles.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Profile } from '../../../server/domain/records/strategy.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import { because } from '../preventive/profile-card.tsx'

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
                  <Text voice="soft">{because(reason, found())}</Text>
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
