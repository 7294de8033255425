/** The rarer pages of one debtor behind one address pattern, each fetched when it is opened: the first load names only this. */
import { useParams } from '@solidjs/router'
import { Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Skeleton } from '../ui/progress.tsx'
import { lazyScreen } from './frame/lazy-screen.ts'

const pages = {
  evidence: lazyScreen(() => import('./evidence.tsx')),
  erase: lazyScreen(() => import('./privacy/erase-client.tsx')),
  files: lazyScreen(() => import('./files.tsx')),
  interest: lazyScreen(() => import('./interest.tsx')),
  papers: lazyScreen(() => import('./papers.tsx')),
  pay: lazyScreen(() => import('./pay.tsx')),
  routes: lazyScreen(() => import('./law/ways.tsx')),
}

const NotFound = lazyScreen(() => import('./not-found.tsx'))

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
