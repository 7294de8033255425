/** One member: role, devices, and for an owner the ways to change them. What takes something away is asked in the same sheet. */
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Role } from '../../book/database.ts'
import { mayManage } from '../../book/rights.ts'
import { moment, rest } from '../../i18n/index.ts'
import { codeOf } from '../../sync/server-error.ts'
import type { Device, Member } from '../../sync/team.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { createRise } from '../case/rise.ts'
import { RoleField } from './role-field.tsx'
import { deviceWords, refusalWords } from './words.ts'

type Asked = { to: 'remove' } | { to: 'sign-out'; device: Device }

export function MemberSheet(props: { member: Member; onChanged: () => Promise<void>; onGone: () => void }) {
  const book = useBook()
  const rise = createRise(() => props.onGone())
  const [asked, setAsked] = createSignal<Asked | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const [role, setRole] = createSignal(props.member.role)
  const words = () => rest().team.member
  const name = () => props.member.name ?? rest().team.nameless
  const isMe = () => props.member.userId === book.meta().account?.userId
  const device = () => {
    const now = asked()
    return now?.to === 'sign-out' ? now.device : null
  }
  const assigned = () => book.all('client').filter((one) => one.assignedTo === props.member.userId).length

  /** True when the server did it; what it says instead stays in the sheet. */
  async function done(work: (server: typeof import('../../sync/team.ts')) => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setRefused(null)
    try {
      await work(await import('../../sync/team.ts'))
      return true
    } catch (error) {
      setRefused(codeOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  async function giveRole(next: Role, taking?: 'back'): Promise<void> {
    const { userId, role: before } = props.member
    setRole(next)
    if (await done((server) => server.changeMember(book, userId, { role: next })))
      showToast({
        text: words().roleChanged(name(), rest().team.roles[next]),
        ...(!taking && { action: { label: rest().acts.undo, run: () => void giveRole(before, 'back') } }),
      })
    else setRole(before)
    await props.onChanged()
  }

  async function remove(): Promise<void> {
    const { userId } = props.member
    if (!(await done((server) => server.changeMember(book, userId, { revoked: true })))) return
    showToast({ text: words().removed(name()) })
    // The list without this member would take the sheet away under the thumb.
    rise.leaveFor(() => void props.onChanged())
  }

  async function signOut({ replica }: Device): Promise<void> {
    if (!(await done((server) => server.signOutDevice(book, replica)))) return
    showToast({ text: words().deviceOut })
    await props.onChanged()
    setAsked(null)
  }

  const title = () => {
    const now = asked()
    if (now?.to === 'remove') return words().removeTitle(name())
    return now ? words().signOutTitle : name()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={title()}
      detail={device() ? `${name()} · ${deviceWords(device() ?? { agent: null })}` : undefined}
      closeLabel={rest().acts.close}
      foot={
        <Switch>
          <Match when={asked()?.to === 'remove'}>
            <Confirm label={words().removeNow} busy={busy()} onYes={() => void remove()} onNo={() => setAsked(null)} />
          </Match>
          <Match when={device()}>
            {(one) => (
              <Confirm
                label={words().signOutShort}
                busy={busy()}
                onYes={() => void signOut(one())}
                onNo={() => setAsked(null)}
              />
            )}
          </Match>
          <Match when={mayManage(book) && !isMe()}>
            <Button tone="danger" wide onClick={() => setAsked({ to: 'remove' })}>
              {words().remove}
            </Button>
          </Match>
        </Switch>
      }
    >
      <Stack gap={4}>
        <Switch
          fallback={
            <>
              {/* Nobody takes the keys from himself by a tap: another owner does it. */}
              <Show when={mayManage(book) && !isMe()} fallback={<Text>{rest().team.roles[props.member.role]}</Text>}>
                <RoleField value={role()} onChange={(next) => void giveRole(next)} />
                <Show when={role() !== 'viewer'}>
                  <Text voice="soft">{words().assigned(assigned())}</Text>
                </Show>
              </Show>
              <Show when={mayManage(book) || isMe()}>
                <Devices member={props.member} onSignOut={(one) => setAsked({ to: 'sign-out', device: one })} />
              </Show>
            </>
          }
        >
          <Match when={asked()?.to === 'remove'}>
            <Text>{words().removeText}</Text>
            <Text>{words().removeKeeps}</Text>
            <Show when={assigned() > 0}>
              <Text voice="strong">{words().removeAssigned(assigned())}</Text>
            </Show>
          </Match>
          <Match when={device()}>
            <Text>{words().signOutText}</Text>
            <Text voice="soft">{words().signOutBack}</Text>
          </Match>
        </Switch>
        <Show when={refused()}>
          {(code) => (
            <Banner tone="danger" live>
              {refusalWords(code())}
            </Banner>
          )}
        </Show>
      </Stack>
    </Sheet>
  )
}

function Confirm(props: { label: string; busy: boolean; onYes: () => void; onNo: () => void }) {
  return (
    <>
      <Button tone="danger" grow busy={props.busy} onClick={() => props.onYes()}>
        {props.label}
      </Button>
      <Button tone="quiet" onClick={() => props.onNo()}>
        {rest().acts.cancel}
      </Button>
    </>
  )
}

/** This device is signed out on the screen of the account, which asks what becomes of the cases. */
function Devices(props: { member: Member; onSignOut: (device: Device) => void }) {
  const book = useBook()
  const words = () => rest().team.member
  const state = (one: Device): string => {
    if (one.signedOutAt) return words().signedOut
    if (one.replica === book.meta().device) return words().thisDevice
    return rest().team.seen(moment(one.seenAt, { today: book.today() }))
  }
  const canEnd = (one: Device): boolean => !one.signedOutAt && one.replica !== book.meta().device
  return (
    <Stack gap={2}>
      <h3>{words().devices}</h3>
      <Show when={props.member.devices.length > 0} fallback={<Text voice="soft">{words().noDevice}</Text>}>
        <List label={words().devices}>
          <For each={props.member.devices}>
            {(one) => (
              <Row
                title={deviceWords(one)}
                detail={state(one)}
                trailing={
                  <Show when={canEnd(one)}>
                    <Button tone="quiet" onClick={() => props.onSignOut(one)}>
                      <span aria-hidden="true">{words().signOutShort}</span>
                      <span class="heard">{words().signOut(deviceWords(one))}</span>
                    </Button>
                  </Show>
                }
              />
            )}
          </For>
        </List>
      </Show>
    </Stack>
  )
}
