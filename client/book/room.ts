/** How much of the space that the browser gives this device is used. */

/** Full is told by a write that fails: this is told while there is still time to make room. */
const NEARLY = 0.8

export interface Room {
  used: number
  quota: number
}

/** Null where the browser does not say, as on a page served without TLS. */
export async function readRoom(): Promise<Room | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
  return usage === undefined || quota === undefined ? null : { used: usage, quota }
}

export const isNearlyFull = ({ used, quota }: Room): boolean => used > NEARLY * quota
