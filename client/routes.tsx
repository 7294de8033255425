/** Every address of the app. Today is part of the first load; each other screen comes with its words when first opened. */
import type { RouteDefinition } from '@solidjs/router'
import { lazyScreen } from './screens/frame/lazy-screen.ts'
import Today from './screens/today.tsx'

export const routes: RouteDefinition[] = [
  { path: '/', component: Today },
  { path: '/clients', component: lazyScreen(() => import('./screens/clients.tsx')) },
  { path: '/clients/new', component: lazyScreen(() => import('./screens/client-edit.tsx')) },
  { path: '/clients/:id', component: lazyScreen(() => import('./screens/case.tsx')) },
  { path: '/clients/:id/edit', component: lazyScreen(() => import('./screens/client-edit.tsx')) },
  { path: '/clients/:id/call', component: lazyScreen(() => import('./screens/call.tsx')) },
  { path: '/clients/:id/*page', component: lazyScreen(() => import('./screens/client-pages.tsx')) },
  { path: '/invoices/new', component: lazyScreen(() => import('./screens/invoice-new.tsx')) },
  { path: '/invoices/:id', component: lazyScreen(() => import('./screens/invoice.tsx')) },
  { path: '/bank', component: lazyScreen(() => import('./screens/bank.tsx')) },
  { path: '/bills', component: lazyScreen(() => import('./screens/preventive/bills.tsx')) },
  { path: '/disputes', component: lazyScreen(() => import('./screens/disputes.tsx')) },
  { path: '/join', component: lazyScreen(() => import('./screens/join.tsx')) },
  { path: '/settings/strategies/:key', component: lazyScreen(() => import('./screens/strategies/strategy.tsx')) },
  { path: '/settings/*section', component: lazyScreen(() => import('./screens/settings.tsx')) },
  { path: '/import', component: lazyScreen(() => import('./screens/import.tsx')) },
  { path: '/outbox', component: lazyScreen(() => import('./screens/outbox.tsx')) },
  { path: '/start', component: lazyScreen(() => import('./screens/start.tsx')) },
  { path: '*', component: lazyScreen(() => import('./screens/not-found.tsx')) },
]
