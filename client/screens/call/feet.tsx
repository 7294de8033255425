/** The buttons of the cockpit: before the call its button is the main one; once the number was dialled, the result is. */
import { createSignal, Show, Suspense } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { rest, t } from '../../i18n/index.ts'
import { telLink } from '../../reach/dial.ts'
import { Button } from '../../ui/button.tsx'
import { PhoneIcon } from '../../ui/icons.tsx'
import type { Way } from '../acts/ways.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'
import css from './call.module.css'

const AddAddress = lazyScreen(async () => ({ default: (await import('../acts/add-address.tsx')).AddAddress }))

export function Feet(props: {
  clientId: Id
  way: Way
  /** The number was dialled, or the person went there. */
  left: boolean
  /** Without the tap on a link it opens the dialler itself. */
  onDial: (way: Way, tap?: Event) => void
  onNote: () => void
}) {
  const [adding, setAdding] = createSignal(false)
  const number = () => props.way.address
  const callFirst = () => !props.left && number() !== undefined

  function added(way: Way): void {
    setAdding(false)
    props.onDial(way)
  }

  return (
    <div class={css.feet}>
      <Show
        when={number()}
        fallback={
          <Button grow onClick={() => setAdding(true)}>
            {t().plan.act.addPhone}
          </Button>
        }
      >
        {(known) => (
          <Button
            tone={callFirst() ? 'primary' : 'soft'}
            grow
            icon={PhoneIcon}
            href={telLink(known())}
            onClick={(event) => props.onDial(props.way, event)}
          >
            {t().plan.act.call()}
          </Button>
        )}
      </Show>
      <Button tone={callFirst() ? 'soft' : 'primary'} grow onClick={() => props.onNote()}>
        {rest().call.noteResult}
      </Button>
      <Show when={adding()}>
        <Suspense>
          <AddAddress
            clientId={props.clientId}
            channel="call"
            contactId={props.way.contact?.id}
            onClosed={() => setAdding(false)}
            onAdded={added}
          />
        </Suspense>
      </Show>
    </div>
  )
}
