/** Says that what is shown is an example, and lets it go: the one erasing of things that are nobody's, asked all the same. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { isExample } from '../start/is-example.ts'
import { eraseEverything } from './erase-everything.ts'

export function ExampleBanner() {
  const book = useBook()
  const navigate = useNavigate()
  const [asking, setAsking] = createSignal(false)
  const words = () => rest().settings.example
  const erase = async () => {
    setAsking(false)
    await eraseEverything(book)
    navigate('/start', { replace: true })
  }
  return (
    <Show when={isExample(book)}>
      <Banner
        tone="promised"
        actions={
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {words().erase}
          </Button>
        }
      >
        {words().banner}
      </Banner>
      <Sheet
        open={asking()}
        onClose={() => setAsking(false)}
        title={words().sure}
        closeLabel={rest().acts.close}
        foot={
          <>
            <Button tone="danger" grow onClick={() => void erase()}>
              {words().confirm}
            </Button>
            <Button tone="quiet" onClick={() => setAsking(false)}>
              {rest().acts.cancel}
            </Button>
          </>
        }
      >
        <Text>{words().sureText}</Text>
      </Sheet>
    </Show>
  )
}
