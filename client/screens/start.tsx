import { rest } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function Start() {
  return (
    <Screen title={rest().start.title}>
      <Skeleton />
    </Screen>
  )
}
