/** What each place of a script stands for, as it is written between braces. */
import type { Script } from '../../../server/domain/records/cards.ts'
import { type Language, rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Facts } from '../../ui/facts.tsx'
import { placesAt } from './script-check.ts'

export function PlaceLegend(props: { stage: Script['stage']; spoken: Language }) {
  const words = () => rest().settings.scripts
  const meanings = () => [
    ...placesAt[props.stage].map((place) => ({ label: `{${place}}`, value: words().names[place] })),
    ...(placesAt[props.stage].includes('total') ? [{ label: '{?others}', value: words().othersMeaning }] : []),
    ...(props.spoken === 'fr' ? [{ label: '[vous|tu]', value: words().addressMeaning }] : []),
  ]
  return (
    <Disclosure label={words().legend}>
      <Facts items={meanings()} />
    </Disclosure>
  )
}
