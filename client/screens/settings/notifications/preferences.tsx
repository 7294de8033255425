/** The hour of the digest, days off, names and mail: each change is kept by its tap. */
import { Show } from 'solid-js'
import { useBook } from '../../../book/context.ts'
import { rest } from '../../../i18n/index.ts'
import { lastMailAccount } from '../../../sync/mails.ts'
import type { KnownSettings, PersonalSettings } from '../../../sync/reminders.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Text } from '../../../ui/text.tsx'
import { CheckField, SelectField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.ts'
import { isReady } from '../../automatic/mail-account.ts'
import { timeWords } from '../../automatic/time-words.ts'
import type { Personal } from './personal.ts'

export function Preferences(props: { personal: Personal }) {
  const words = () => rest().notifications
  return (
    <Card flat>
      <h2>{words().preferences}</h2>
      <div role="status">
        <Show when={props.personal.state() === 'unreachable'}>
          <Text voice="soft">{props.personal.known() ? words().needsNetwork : words().needsNetworkFirst}</Text>
        </Show>
      </div>
      <Show when={props.personal.known()}>{(known) => <Fields known={known()} personal={props.personal} />}</Show>
      <Show when={props.personal.state() === 'unreachable'}>
        <Button onClick={() => void props.personal.ask()}>{words().tryAgain}</Button>
      </Show>
    </Card>
  )
}

function Fields(props: { known: KnownSettings; personal: Personal }) {
  const book = useBook()
  const words = () => rest().notifications
  const change = async (fields: Partial<PersonalSettings>) => {
    const kept = await props.personal.change(fields)
    showToast({ text: kept ? words().saved : words().notSaved })
  }
  const zone = () => book.workspace()?.timeZone
  return (
    <fieldset disabled={props.personal.state() !== 'asked'} aria-label={words().preferences}>
      <Stack gap={3}>
        <SelectField
          label={words().digestAt}
          aside={zone()?.split('/').at(-1)?.replaceAll('_', ' ')}
          hint={words().digestHint}
          value={props.known.digestAt}
          choices={hours(props.known.digestAt).map((value) => ({ value, label: timeWords(value) }))}
          onChange={(digestAt) => void change({ digestAt })}
        />
        <CheckField
          label={words().onDaysOff}
          checked={props.known.onDaysOff}
          onChange={(onDaysOff) => void change({ onDaysOff })}
        />
        <div>
          <CheckField
            label={words().showsNames}
            checked={props.known.showsNames}
            onChange={(showsNames) => void change({ showsNames })}
          />
          <Text voice="small">{words().showsNamesText}</Text>
        </div>
        <Show when={isReady(lastMailAccount(book)) || props.known.mailDigest}>
          <CheckField
            label={words().mailDigest}
            checked={props.known.mailDigest}
            onChange={(mailDigest) => void change({ mailDigest })}
          />
        </Show>
      </Stack>
    </fieldset>
  )
}

/** Each half hour from five to noon; one that was chosen elsewhere is among them. */
function hours(chosen: string): string[] {
  const all = Array.from({ length: 15 }, (_, n) => `${String(5 + (n >> 1)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`)
  return [...new Set([...all, chosen])].sort()
}
