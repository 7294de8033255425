/** What stands in place of a screen that failed. */
import { useLocation } from '@solidjs/router'
import { createEffect, on } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'

/** One screen failed: the others still work, and what was recorded is on the device. */
export default function Broken(props: { error: unknown; again: () => void }) {
  const location = useLocation()
  console.error(props.error)
  createEffect(
    on(
      () => location.pathname,
      () => props.again(),
      { defer: true },
    ),
  )
  return (
    <Screen title={rest().frame.broken}>
      <Text>{rest().frame.brokenText}</Text>
      <Button tone="primary" wide onClick={() => window.location.reload()}>
        {rest().frame.reload}
      </Button>
      <Button wide href="/">
        {rest().frame.backToToday}
      </Button>
    </Screen>
  )
}
