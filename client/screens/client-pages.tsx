/** The rarer pages of one debtor behind one address pattern, each fetched when it is opened: the first load names only this. */
import { useParams } from '@solidjs/router'
import { lazy, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Skeleton } from '../ui/progress.tsx'

const pages = {
  evidence: lazy(() => import('./evidence.tsx')),
  erase: lazy(() => import('./privacy/erase-client.tsx')),
  files: lazy(() => import('./files.tsx')),
  interest: lazy(() => import('./interest.tsx')),
  papers: lazy(() => import('./papers.tsx')),
  pay: lazy(() => import('./pay.tsx')),
  routes: lazy(() => import('./law/ways.tsx')),
}

const NotFound = lazy(() => import('./not-found.tsx'))

export default function ClientPages() {
  const params = useParams<{ page: string }>()
  const page = () => {
    const [name = ''] = params.page.split('/')
    return name in pages ? pages[name as keyof typeof pages] : NotFound
  }
  return (
    <Suspense fallback={<Skeleton />}>
      <Dynamic component={page()} />
    </Suspense>
  )
}
