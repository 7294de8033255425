import { rest, t } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function ClientEdit() {
  return (
    <Screen title={rest().client.title} back={{ href: '/clients', label: t().acts.back }}>
      <Skeleton />
    </Screen>
  )
}
