/** A card that leaves a list goes aside and closes its place, so that one sees which one went. */

/** Long enough to be seen, too short to wait for. */
const LASTS = 180

/** Watches an item: once it is taken out of its list, an empty likeness of it plays the way out. */
export function seeOut(item: Element | null | undefined): void {
  const list = item?.parentElement
  if (!item || !list || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const watch = new MutationObserver((records) => {
    const record = records.find((one) => [...one.removedNodes].includes(item))
    if (!record) return
    watch.disconnect()
    if (list.isConnected) playOut(item, list, record.nextSibling)
  })
  watch.observe(list, { childList: true })
}

function playOut(item: Element, list: Element, before: Node | null): void {
  const likeness = item.cloneNode(true) as HTMLElement
  likeness.inert = true
  likeness.setAttribute('aria-hidden', 'true')
  list.insertBefore(likeness, before?.parentNode === list ? before : null)
  const { height } = likeness.getBoundingClientRect()
  const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0
  const way = likeness.animate(
    [
      { blockSize: `${height}px`, opacity: 1, transform: 'none' },
      { blockSize: `${height}px`, opacity: 0, transform: 'translateX(18%)', offset: 0.55 },
      { blockSize: '0px', opacity: 0, transform: 'translateX(18%)', marginBlockEnd: `${-gap}px` },
    ],
    { duration: LASTS, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
  )
  way.onfinish = () => likeness.remove()
  way.oncancel = () => likeness.remove()
}
