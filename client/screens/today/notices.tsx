/** Quiet lines above the cards of Today, each shown only when it has something to say. */
import { lazy, Suspense } from 'solid-js'
import { NearlyFull } from './nearly-full.tsx'
import { PushOffer } from './push-offer.tsx'

// It brings the writing of messages with it: too much to fetch along with the rest.
const AutomaticNotice = lazy(() =>
  import('../automatic/notice.tsx').then((module) => ({ default: module.AutomaticNotice })),
)

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
