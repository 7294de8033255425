/** Which template serves: the one that was asked for, else an own one, else the ready-made one that fits the client best. */
import type { Channel, Language } from '../../records/primitives.ts'
import type { Profile, Tone } from '../../records/strategy.ts'
import type { MessageTemplate } from '../../records/template.ts'
import { english } from './english/all.ts'
import { french } from './french/all.ts'
import { type MessageStage, type Template, type TemplateChannel, templateChannel, type Words } from './template.ts'
import { type TemplateKey, uses } from './uses.ts'

const words: Record<Language, Record<TemplateKey, Words>> = { fr: french, en: english }

const keys = Object.keys(uses) as TemplateKey[]

/** Every ready-made one in that language. */
export const readyTemplates = (language: Language): Template[] => keys.map((key) => readyTemplate(key, language))

export const readyTemplate = (key: TemplateKey, language: Language): Template => ({
  key,
  ...uses[key],
  ...words[language][key],
})

const isReady = (key: string): key is TemplateKey => Object.hasOwn(uses, key)

export interface Wish {
  stage: MessageStage
  channel: Channel
  language: Language
  profile?: Profile | undefined
  tone?: Tone | undefined
  /** Of the step: an own one by its id or a ready-made one by its key. Taken where its stage and channel are those wished for. */
  key?: string | undefined
  own?: readonly MessageTemplate[] | undefined
}

/** Where a channel has no words of its own at a stage, those of another serve. */
const otherwise: Record<TemplateChannel, TemplateChannel> = {
  email: 'letter',
  letter: 'email',
  sms: 'messenger',
  messenger: 'sms',
}

/** The same wish always finds the same template. */
export function chooseTemplate(wish: Wish): Template {
  const channel = templateChannel(wish.channel)
  const own = (wish.own ?? []).filter(({ language }) => language === wish.language).map(asTemplate)
  const ready = readyTemplates(wish.language)
  const asked = [...own, ...ready].find(({ key }) => key === wish.key)
  if (asked && asked.channel === channel && suits(asked.stage, wish.stage)) return asked
  const given = best(ready, wish, channel)
  const found = inPlaceOf(given, best(own, wish, channel), wish) ?? given ?? best(ready, wish, otherwise[channel])
  if (!found) throw new Error(`no template for ${wish.stage} by ${wish.channel}`)
  return found
}

/** Where there are ready-made words in two tones, an own one replaces those of its tone. */
function inPlaceOf(ready: Template | undefined, own: Template | undefined, { tone }: Wish): Template | undefined {
  const twoTones = ready !== undefined && tonesAt(ready).length > 1
  return own && !(twoTones && ready.tone === tone && own.tone !== tone) ? own : undefined
}

/** The tones in which there are ready-made words at a stage, by a channel. */
export const tonesAt = ({ stage, channel }: Pick<Template, 'stage' | 'channel'>): Tone[] => [
  ...new Set(
    Object.values(uses)
      .filter((use) => use.stage === stage && use.channel === channel)
      .map(({ tone }) => tone),
  ),
]

/** A strategy that asks for the words of a friendly reminder gets them the second time too. */
const suits = (asked: MessageStage, wished: MessageStage): boolean =>
  asked === wished || (asked === 'friendly' && wished === 'second')

/** Of those for this stage, channel and client: first by profile, then by tone; of several own ones the latest made. */
function best(templates: readonly Template[], wish: Wish, channel: TemplateChannel): Template | undefined {
  const fitting = templates.filter(
    ({ stage, profiles, ...of }) =>
      stage === wish.stage &&
      of.channel === channel &&
      (profiles.length === 0 || (wish.profile !== undefined && profiles.includes(wish.profile))),
  )
  const worth = ({ profiles, tone }: Template) => (profiles.length > 0 ? 2 : 0) + (tone === wish.tone ? 3 : 0)
  return fitting.reduce<Template | undefined>((found, one) => {
    if (!found) return one
    const more = worth(one) - worth(found)
    return more > 0 || (more === 0 && !isReady(one.key) && one.key > found.key) ? one : found
  }, undefined)
}

const asTemplate = ({ id, stage, channel, tone, profile, subject, body }: MessageTemplate): Template => ({
  key: id,
  stage,
  channel,
  tone,
  profiles: profile ? [profile] : [],
  ...(subject && { subject }),
  body,
})
