/**
 * Amounts, days, moments and counts as a language writes them. Each Intl object is made once, on first use: making one
 * costs more than using it a thousand times. French gets a narrow no-break space wherever Intl puts a wider one.
 */
export type Language = 'fr' | 'en'

/** `short` 13 Nov · `medium` Fri 27 Nov · `long` Monday 23 November · `full` 23 November 2026 · `numeric` 23/11/2026 · `month` November 2026. */
export type DayStyle = 'short' | 'medium' | 'long' | 'full' | 'numeric' | 'month'

/** Words for a count: `other` where the language has one form; `none` replaces the whole text at zero. */
export interface CountForms {
  one: string
  other: string
  none?: string
}

/** The moment a sentence is read at. */
export interface At {
  /** ISO day. */
  today: string
  /** IANA name; the device's own when absent. */
  timeZone?: string
}

export interface Formats {
  /** Integer cents to an amount with its currency; cents are always shown. */
  money(cents: number, currency: string): string
  number(value: number): string
  /** An ISO day, `2026-11-23`. With `today`, the year is added to a short day of another year. */
  day(iso: string, style?: DayStyle, today?: string): string
  /** "today", "yesterday", "in 3 days" up to six days away, the short day beyond. */
  dayRelative(iso: string, today: string): string
  /** A day inside a sentence: `hier` after `beside`, `13 nov.` after `before`. */
  when(iso: string, at: At, before: string, beside?: string): string
  /** A UTC instant as time of day; with its day when it is not `today`. In the device's zone unless told. */
  moment(instant: string, options?: { today?: string; timeZone?: string }): string
  /** "2 invoices": the number and its noun, held together. */
  count(value: number, forms: CountForms): string
  /** "a, b and c". */
  list(items: string[]): string
}

const NARROW = '\u202f'
const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  medium: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
}

const asDate = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
const daysBetween = (from: string, to: string) =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000)

/** Remembers what `make` built, by key. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const french = language === 'fr'
  const narrow = (text: string) => (french ? text.replace(/[\u00a0 ](?=[€$£%])|\u00a0/g, NARROW) : text)

  const moneyOf = kept((currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }))
  const numberOf = kept(() => new Intl.NumberFormat(locale))
  const dayOf = kept((key) => {
    const [style, year] = key.split('+') as [DayStyle, string?]
    return new Intl.DateTimeFormat(locale, {
      ...dayStyles[style],
      ...(year ? { year: 'numeric' as const } : {}),
      timeZone: 'UTC',
    })
  })
  const clockOf = kept(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: timeZone || undefined,
      }),
  )
  // Swedish writes a date as ISO does: the shortest way to the calendar day of an instant in a zone.
  const isoOf = kept(
    (timeZone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timeZone || undefined }),
  )
  const relative = kept(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const plural = kept(() => new Intl.PluralRules(locale))
  const joined = kept(() => new Intl.ListFormat(locale))

  function clock(at: Date, timeZone: string): string {
    const text = clockOf(timeZone).format(at)
    if (!french) return text
    const [hour = '', minute = ''] = text.split(':')
    const hours = `${+hour}${NARROW}h`
    return minute === '00' ? hours : `${hours}${NARROW}${minute}`
  }

  const formats: Formats = {
    money: (cents, currency) => narrow(moneyOf(currency).format(cents / 100)),
    number: (value) => narrow(numberOf('').format(value)),
    day(iso, style = 'short', today) {
      const year = today && iso.slice(0, 4) !== today.slice(0, 4) && (style === 'short' || style === 'medium')
      const text = dayOf(year ? `${style}+year` : style).format(asDate(iso))
      // Intl writes "1 novembre"; French says "1er novembre".
      return french && style !== 'numeric' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text
    },
    dayRelative(iso, today) {
      const away = daysBetween(today, iso)
      return Math.abs(away) > 6 ? formats.day(iso, 'short', today) : relative('').format(away, 'day').replace(/'/g, '’')
    },
    when: (iso, { today }, before, beside = '') =>
      Math.abs(daysBetween(today, iso)) <= 1
        ? `${beside}${formats.dayRelative(iso, today)}`
        : `${before}${formats.day(iso, 'short', today)}`,
    moment(instant, options = {}) {
      const at = new Date(instant)
      const zone = options.timeZone ?? ''
      const iso = isoOf(zone).format(at)
      const time = clock(at, zone)
      return iso === options.today ? time : `${formats.day(iso, 'short', options.today)}, ${time}`
    },
    count(value, forms) {
      if (value === 0 && forms.none !== undefined) return forms.none
      const noun = plural('').select(value) === 'one' ? forms.one : forms.other
      return `${formats.number(value)}\u00a0${noun}`
    },
    list: (items) => joined('').format(items),
  }
  return formats
}

const formatsOf = kept((language) => makeFormats(language as Language))

/** The formats of one language, for dictionaries; screens use the reactive ones of `index.ts`. */
export const formatsFor = (language: Language): Formats => formatsOf(language)
