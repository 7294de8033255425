/** A profile that the history of a client suggests, with the facts it follows from; the person takes it or leaves it. */
import { createMemo, createResource, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import {
  type ProfileReason,
  type ProfileSuggestion,
  suggestProfile,
} from '../../../server/domain/preventive/profiles.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'

/** Put aside on this device: another profile may still be suggested later. */
const asideKey = (clientId: string, profile: string): string => `profile-later:${clientId}:${profile}`

export function ProfileCard(props: { facts: CaseFacts }) {
  const book = useBook()
  const words = () => rest().preventive.profile
  const names = () => rest().strategies.profiles
  const clientId = () => props.facts.client.id
  const found = createMemo(() => suggestProfile(props.facts, book.today()))
  const [shown, { refetch }] = createResource(
    () => found() ?? false,
    async (suggestion: ProfileSuggestion) =>
      (await book.drafts.get<boolean>(asideKey(clientId(), suggestion.profile))) ? null : suggestion,
  )

  async function putAside({ profile }: ProfileSuggestion) {
    await book.drafts.set(asideKey(clientId(), profile), true)
    await refetch()
  }

  const choose = ({ profile }: ProfileSuggestion) =>
    recordWithUndo(
      book,
      [{ op: 'patch', kind: 'client', id: clientId(), fields: { profile } }],
      words().chosen(names()[profile]),
    )

  return (
    <Show when={found() && shown.latest}>
      {(suggestion) => (
        <Card>
          <Stack gap={2}>
            <h2>{words().suggested(names()[suggestion().profile])}</h2>
            <ul>
              <For each={suggestion().because}>{(reason) => <li>{because(reason, suggestion())}</li>}</For>
            </ul>
            <Text voice="small">{words().why}</Text>
            <Inline>
              <Button onClick={() => void choose(suggestion())}>{words().choose}</Button>
              <Button tone="quiet" onClick={() => void putAside(suggestion())}>
                {words().later}
              </Button>
            </Inline>
          </Stack>
        </Card>
      )}
    </Show>
  )
}

/** One fact the suggestion follows from, as a sentence. */
export function because(reason: ProfileReason, { facts }: ProfileSuggestion): string {
  const words = rest().preventive.profile.because
  switch (reason) {
    case 'public':
      return words.public
    case 'short-of-money':
      return words.shortOfMoney(facts.shortOfMoneyOn ? day(facts.shortOfMoneyOn, 'full') : '')
    case 'conflicts':
      return words.conflicts(facts.refusals, facts.rejected)
    case 'late':
      return words.late(facts.late)
    case 'delay':
      return words.delay(facts.medianDelay ?? 0)
    case 'kept':
      return words.kept(facts.kept)
    case 'none-settled':
      return words.noneSettled
  }
}
