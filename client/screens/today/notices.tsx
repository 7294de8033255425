/** Quiet lines above the cards of Today, each shown only when it has something to say. */
import { Suspense } from 'solid-js'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { NearlyFull } from './nearly-full.tsx'
import { PushOffer } from './push-offer.tsx'

// It brings the writing of messages with it: too much to fetch along with the rest.
const AutomaticNotice = lazyScreen(async () => ({ default: (await import('../automatic/notice.tsx')).AutomaticNotice }))

export function Notices() {
  return (
    <>
      <NearlyFull />
      <Suspense>
        <AutomaticNotice />
      </Suspense>
      <PushOffer />
    </>
  )
}
