/** An address that leads nowhere, such as an old link. */
import { rest } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SearchIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'

export default function NotFound() {
  return (
    <Screen title={rest().notFound.title} top=" ">
      <EmptyState
        icon={SearchIcon}
        title={rest().notFound.title}
        text={rest().notFound.text}
        actions={
          <Button tone="primary" href="/">
            {rest().frame.backToToday}
          </Button>
        }
      />
    </Screen>
  )
}
