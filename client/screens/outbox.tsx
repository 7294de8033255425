import { rest, t } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function Outbox() {
  return (
    <Screen title={rest().outbox.title} back={{ href: '/', label: t().acts.back }}>
      <Skeleton />
    </Screen>
  )
}
