/** What stands in place of the app when its data could not be opened: nothing was touched, and that is said. */
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'

/** IndexedDB names it so when the database was written by a later version of the app. */
const isNewer = (error: unknown): boolean => error instanceof DOMException && error.name === 'VersionError'

export default function Unopened(props: { error: unknown }) {
  console.error(props.error)
  const words = () => rest().frame
  return (
    <Screen title={isNewer(props.error) ? words().newer : words().unopened}>
      <Text>{isNewer(props.error) ? words().newerText : words().unopenedText}</Text>
      <Button tone="primary" wide onClick={() => window.location.reload()}>
        {words().reload}
      </Button>
    </Screen>
  )
}
