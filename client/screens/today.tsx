import { t } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function Today() {
  return (
    <Screen title={t().today.title}>
      <Skeleton />
    </Screen>
  )
}
