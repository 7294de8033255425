/** No case in sight for a member of a team: whose turn it is to do something about it. */
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PeopleIcon } from '../../ui/icons.tsx'

export function NoneToSee() {
  const book = useBook()
  const words = () => rest().team.none[book.meta().role === 'collector' ? 'collector' : 'viewer']
  return <EmptyState icon={PeopleIcon} title={words().title} text={words().text} />
}
