import { rest } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function Settings() {
  return (
    <Screen title={rest().settings.title}>
      <Skeleton />
    </Screen>
  )
}
