import { rest, t } from '../i18n/index.ts'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'

export default function InvoiceNew() {
  return (
    <Screen title={rest().invoice.title} back={{ href: '/', label: t().acts.back }}>
      <Skeleton />
    </Screen>
  )
}
