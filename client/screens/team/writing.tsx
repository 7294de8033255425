/** What only those may see who can use it: nobody is offered a button that the server would refuse. */
import { type Component, type JSX, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { mayManage, mayWrite } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LockIcon } from '../../ui/icons.tsx'
import { Screen } from '../../ui/screen.tsx'

/** Everybody but viewers. */
export function Writing(props: { children: JSX.Element; fallback?: JSX.Element }) {
  const book = useBook()
  return (
    <Show when={mayWrite(book)} fallback={props.fallback}>
      {props.children}
    </Show>
  )
}

/** Owners, and whoever has the device to himself. */
export function Managing(props: { children: JSX.Element; fallback?: JSX.Element }) {
  const book = useBook()
  return (
    <Show when={mayManage(book)} fallback={props.fallback}>
      {props.children}
    </Show>
  )
}

/** A screen that is there to write: a viewer who comes to its address is told why it is closed. */
export const forWriters = (Open: Component): (() => JSX.Element) => {
  const Guarded = () => {
    const words = () => rest().team.looks
    return (
      <Writing fallback={<Closed title={words().title} text={words().text} back="/clients" />}>
        <Open />
      </Writing>
    )
  }
  return Guarded
}

/** A screen of what holds for the whole team. */
export const forOwners = (Open: Component): (() => JSX.Element) => {
  const Guarded = () => (
    <OwnersOnly>
      <Open />
    </OwnersOnly>
  )
  return Guarded
}

export function OwnersOnly(props: { children: JSX.Element }) {
  const words = () => rest().team
  return (
    <Managing fallback={<Closed title={words().forOwners} text={words().forOwnersText} back="/settings" />}>
      {props.children}
    </Managing>
  )
}

function Closed(props: { title: string; text: string; back: string }) {
  return (
    <Screen title={props.title} back={{ href: props.back, label: rest().acts.back }}>
      <EmptyState
        icon={LockIcon}
        title={props.title}
        text={props.text}
        actions={<Button href={props.back}>{rest().acts.back}</Button>}
      />
    </Screen>
  )
}
