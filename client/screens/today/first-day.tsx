/** Nothing was entered yet: the three ways to begin. */
import { t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportIcon, PlusIcon, ReceiptIcon } from '../../ui/icons.tsx'

export function FirstDay() {
  return (
    <EmptyState
      icon={ReceiptIcon}
      title={t().today.emptyTitle}
      text={t().today.emptyText}
      actions={
        <>
          <Button tone="primary" icon={ImportIcon} href="/import">
            {t().today.importFile}
          </Button>
          <Button icon={PlusIcon} href="/invoices/new">
            {t().today.addInvoice}
          </Button>
          <Button tone="quiet" href="/start">
            {t().today.tryExample}
          </Button>
        </>
      }
    />
  )
}
