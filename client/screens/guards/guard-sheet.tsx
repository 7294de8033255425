/**
 * Why one should not contact this client now, in one sentence each. What asks can be passed over with a reason, which the
 * journal keeps; what blocks cannot, and says what can be done instead.
 */
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Guard, Weight } from '../../../server/domain/dunning/guards/guards.ts'
import { type SheetKey, sheetOfGuard } from '../../../server/domain/law/sheets.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InfoIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import type { Contacting, Overrides } from '../acts/guarded.ts'
import { recordWithUndo } from '../acts/record.ts'
import { accountLooked } from '../bank/check.ts'
import { afterSheet, createRise } from '../case/rise.ts'
import { LawSheet } from '../law/law-sheet.tsx'
import css from './guards.module.css'
import { createWhy, type Why, WhyField } from './why.tsx'
import { sayGuard } from './words.ts'

const tones: Record<Weight, Tone> = { blocks: 'danger', asks: 'late2', tells: 'frozen' }

export interface GuardSheetProps {
  guards: readonly Guard[]
  contacting: Contacting
  /** Runs inside the tap that decides: only there a link to another app is followed. */
  onGo: (overrides?: Overrides) => void
  onGone: () => void
}

/** The question, or the law sheet of one of its guards: the question comes back as it was left. */
export function GuardSheet(props: GuardSheetProps) {
  const why = createWhy()
  const [looked, setLooked] = createSignal(false)
  const [explained, setExplained] = createSignal<SheetKey>()
  return (
    <Show
      when={explained()}
      fallback={
        <Question {...props} why={why} looked={looked()} onLooked={() => setLooked(true)} onExplain={setExplained} />
      }
    >
      {(key) => <LawSheet sheet={key()} onGone={() => afterSheet(() => setExplained(undefined))} />}
    </Show>
  )
}

interface QuestionProps extends GuardSheetProps {
  why: Why
  looked: boolean
  onLooked: () => void
  onExplain: (sheet: SheetKey) => void
}

function Question(props: QuestionProps) {
  const book = useBook()
  let explaining = false
  const rise = createRise(() => {
    if (!explaining) props.onGone()
  })
  const words = () => rest().guards
  const guards = () => props.guards.filter(({ code }) => !(props.looked && code === 'bank-not-checked'))
  const asking = () => guards().filter(({ weight }) => weight === 'asks')
  const blocked = () => guards().some(({ weight }) => weight === 'blocks')
  const bank = () => asking().some(({ code }) => code === 'bank-not-checked')
  const onlyBank = () => bank() && asking().length === 1 && !blocked()
  const act = () => words().act[actOf(props.contacting)]

  function go(overrides?: Overrides): void {
    rise.close()
    props.onGo(overrides)
  }

  function goAnyway(): void {
    const reason = props.why.take()
    if (reason) go(asking().map(({ code }) => ({ guard: code, why: reason })))
  }

  const sheetOf = ({ code }: Guard): SheetKey =>
    sheetOfGuard(code, book.get('client', book.canonical(props.contacting.clientId))?.kind ?? 'unknown')

  /** Two sheets are never there at once. */
  function explain(guard: Guard): void {
    explaining = true
    rise.leaveFor(() => props.onExplain(sheetOf(guard)))
  }

  /** That one looked is a fact of its own, and no reason is asked for any more. */
  function lookedNow(): void {
    const last = onlyBank()
    void recordWithUndo(book, [accountLooked(book.today())])
    props.onLooked()
    if (last) go()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={blocked() ? words().blockedTitle : act().before}
      detail={book.get('client', props.contacting.clientId)?.name}
      closeLabel={rest().acts.close}
      foot={
        <Switch
          fallback={
            <Button tone="primary" wide onClick={goAnyway}>
              {act().anyway}
            </Button>
          }
        >
          <Match when={blocked()}>
            <Instead {...props} onLeave={rise.close} />
          </Match>
          <Match when={onlyBank()}>
            <Button tone="primary" wide onClick={lookedNow}>
              {act().looked}
            </Button>
          </Match>
        </Switch>
      }
    >
      <Stack gap={4}>
        <Stack gap={3}>
          <For each={guards()}>
            {(guard) => (
              <div class={css.said}>
                <Status tone={tones[guard.weight]}>{sayGuard(guard, book)}</Status>
                <IconButton
                  icon={InfoIcon}
                  label={rest().law.sheet.open(rest().law.sheets[sheetOf(guard)].title)}
                  popup="dialog"
                  onClick={() => explain(guard)}
                />
              </div>
            )}
          </For>
        </Stack>
        <Show when={!blocked() && bank()}>
          <Stack gap={2}>
            <Show when={!onlyBank()}>
              <Button wide onClick={lookedNow}>
                {words().looked}
              </Button>
            </Show>
            <Button wide tone={onlyBank() ? 'soft' : 'quiet'} href="/bank" onClick={rise.close}>
              {words().tick}
            </Button>
          </Stack>
        </Show>
        <Switch>
          <Match when={blocked()}>
            <Text voice="soft">{words().information}</Text>
          </Match>
          <Match when={onlyBank()}>
            <Disclosure label={act().unlooked}>
              <Stack gap={3}>
                <WhyField why={props.why} />
                <Button wide onClick={goAnyway}>
                  {act().anyway}
                </Button>
              </Stack>
            </Disclosure>
          </Match>
          <Match when={true}>
            <WhyField why={props.why} />
          </Match>
        </Switch>
      </Stack>
    </Sheet>
  )
}

/** What the tap would have done, for the words of its buttons. */
function actOf({ way: { channel } }: Contacting): 'call' | 'write' | 'visit' {
  if (channel === 'call' || channel === 'voicemail') return 'call'
  return channel === 'visit' ? 'visit' : 'write'
}

/** Where to go from what cannot be passed over: the first of them decides. */
function Instead(props: GuardSheetProps & { onLeave: () => void }) {
  const words = () => rest().guards.instead
  const file = () => `/clients/${props.contacting.clientId}`
  const way = () => {
    switch (props.guards[0]?.code) {
      case 'insolvency':
        return { href: `${file()}?add=insolvency`, label: words().declare }
      case 'no-mandate':
        return { href: '/settings/creditors', label: words().mandate }
      default:
        return { href: `${file()}?add=payment`, label: words().payment }
    }
  }
  return (
    <Stack gap={2}>
      <Button tone="primary" wide href={way().href} onClick={() => props.onLeave()}>
        {way().label}
      </Button>
      <Button tone="quiet" wide href={file()} onClick={() => props.onLeave()}>
        {words().file}
      </Button>
    </Stack>
  )
}
