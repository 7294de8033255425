/**
 * What a push message says, read with distrust: every part that is not as expected is left out. The same message serves
 * browsers that show it without a worker (declarative web push), which is why its shape is not ours.
 */
import * as v from 'valibot'
import { Id, Language } from '../../server/domain/records/primitives.ts'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const left = <S extends v.GenericSchema>(schema: S) => v.optional(v.fallback(v.nullable(schema), null), null)
const count = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)),
])

const PushMessage = v.object({
  app_badge: left(count),
  notification: v.object({
    title: words,
    body: v.optional(v.fallback(v.string(), ''), ''),
    navigate: left(v.string()),
    lang: v.optional(v.fallback(Language, 'fr'), 'fr'),
    tag: left(words),
    app_badge: left(count),
    actions: v.optional(v.fallback(v.array(v.object({ action: words, title: words })), []), []),
    data: left(
      v.object({
        id: left(words),
        clientId: left(Id),
        until: left(v.string()),
        urls: v.optional(v.fallback(v.record(v.string(), v.string()), {}), {}),
      }),
    ),
  }),
})
export type PushMessage = v.InferOutput<typeof PushMessage>

/** Null for what is no message of ours. */
export function readMessage(text: string): PushMessage | null {
  try {
    const read = v.safeParse(PushMessage, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

export const badgeOf = (message: PushMessage): number | null => message.notification.app_badge ?? message.app_badge

/** Path and query alone: a message never leads to another site, and the app may be open at another name of the server. */
export function pathOf(address: string | null | undefined, origin: string): string {
  try {
    const { protocol, pathname, search } = new URL(address ?? '/', origin)
    return protocol === 'https:' || protocol === 'http:' ? pathname.replace(/^\/+/, '/') + search : '/'
  } catch {
    return '/'
  }
}
