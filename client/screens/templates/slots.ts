/** The places templates stand in, a stage by a channel in a tone, and what stands there for clients of a profile. */
import type { Id, Language } from '../../../server/domain/records/primitives.ts'
import type { Profile, Tone } from '../../../server/domain/records/strategy.ts'
import type { MessageTemplate } from '../../../server/domain/records/template.ts'
import { chooseTemplate, readyTemplates, tonesAt } from '../../../server/domain/words/templates/choose.ts'
import {
  type MessageStage,
  messageStages,
  type Template,
  type TemplateChannel,
  templateChannels,
} from '../../../server/domain/words/templates/template.ts'
import type { Book } from '../../book/book.ts'
import { profiles } from '../strategies/profiles.ts'

export interface Slot {
  language: Language
  stage: MessageStage
  channel: TemplateChannel
  tone: Tone
  /** All clients when absent. */
  profile?: Profile | undefined
}

/** In the order of a case; a channel without ready-made words at a stage borrows those of another, and is left out. */
export const slotsOf = (language: Language, profile?: Profile): Slot[] =>
  messageStages.flatMap((stage) =>
    templateChannels.flatMap((channel) =>
      tonesAt({ stage, channel }).map((tone) => ({ language, stage, channel, tone, profile })),
    ),
  )

/** What is used there: an own one, that of the profile first, or the ready-made one. */
export const usedAt = (book: Book, slot: Slot): Template => chooseTemplate({ ...slot, own: book.all('template') })

/** The ready-made words there. */
export const readyAt = (slot: Slot): Template => chooseTemplate(slot)

/** Those written for exactly this place: several, where several devices made one; the last is the one that counts. */
export const ownAt = (book: Book, { language, stage, channel, tone, profile }: Slot): MessageTemplate[] =>
  book
    .all('template')
    .filter((one) => one.stage === stage && one.channel === channel && one.language === language)
    .filter((one) => one.profile === profile && (one.tone === tone || tonesAt(one).length === 1))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** True where it takes two tones to tell the places apart. */
export const hasTones = (slot: Pick<Slot, 'stage' | 'channel'>): boolean => tonesAt(slot).length > 1

/** `client` is the one whose message leads there: it is tried on his case, and the way back leads to it. */
export function pathOf({ language, stage, channel, tone, profile }: Slot, client?: Id): string {
  const query = new URLSearchParams({ ...(profile && { profile }), ...(client && { client }) }).toString()
  return `/settings/templates/${language}/${stage}/${channel}/${tone}${query && `?${query}`}`
}

/** Where the words of a message stand, by the key it was made of; null once an own template is gone. */
export function slotOf(book: Book, key: string, language: Language, profile?: Profile): Slot | null {
  const own = book.all('template').find(({ id }) => id === key)
  const found = own
    ? { ...own, profiles: own.profile ? [own.profile] : [] }
    : readyTemplates(language).find((one) => one.key === key)
  if (!found) return null
  const { stage, channel, profiles } = found
  const tones = tonesAt(found)
  const [tone = found.tone] = tones.includes(found.tone) ? [found.tone] : tones
  const writtenFor = profiles.find((one) => one === profile) ?? profiles[0]
  return { language: own?.language ?? language, stage, channel, tone, profile: writtenFor }
}

/** The place an address names: `fr/friendly/email/friendly`; null for one there is not. */
export function slotAt(path: string, profile?: string): Slot | null {
  const [language, stage, channel, tone] = path.split('/')
  const found = (language === 'fr' || language === 'en' ? slotsOf(language) : []).find(
    (slot) => slot.stage === stage && slot.channel === channel && slot.tone === tone,
  )
  return found ? { ...found, profile: profiles.find((one) => one === profile) } : null
}
