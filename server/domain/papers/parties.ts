/** Who writes and who is written to, as the lines of an envelope. */
import type { Client, Contact, Creditor } from '../records/cards.ts'
import type { Language } from '../records/primitives.ts'
import { ofName } from '../words/values.ts'
import type { PaperInput, Party } from './paper.ts'

type Postal = Pick<Client, 'street' | 'postalCode' | 'city'> & { country?: string | undefined }

const lines = (...parts: (string | undefined | false | null)[]): string[] =>
  parts.flatMap((part) => (part ? part.split('\n') : [])).flatMap((line) => (line.trim() ? [line.trim()] : []))

/** The country stands last, in capitals, where the letter crosses a border (UPU S42). */
function address(
  { street, postalCode, city, country }: Postal,
  from: string | undefined,
  language: Language,
): string[] {
  const abroad = country && from && country !== from ? countryName(country, language).toUpperCase() : ''
  return lines(street, [postalCode, city].filter(Boolean).join(' '), abroad)
}

function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** A letter finds its way with a place and a street, or what stands for one. */
export const hasAddress = ({ street, city }: Postal): boolean => Boolean(street?.trim() && city?.trim())

const civilities = { fr: { mme: 'Mme', m: 'M.' }, en: { mme: 'Ms', m: 'Mr' } } as const

export function personName({ civility, firstName, lastName }: Contact, language: Language): string {
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return civility && lastName ? `${civilities[language][civility]} ${name}` : name
}

/** `SIREN 732 829 320`, never cut at the end of a line; what has another shape stays as it was typed. */
const sirenText = (siren: string): string =>
  `SIREN\u00a0${siren.trim().replace(/^(\d{3})\s*(\d{3})\s*(\d{3})$/, '$1\u00a0$2\u00a0$3')}`

/** A French number as it is read in France, `04 90 00 00 00`, and never cut; any other as it was stored. */
const phoneText = (number: string): string =>
  number.replace(/^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5')

/** The first number and address of a person, for whoever goes on asking. */
export const reachedBy = ({ phones, emails }: Contact): string[] => {
  const number = phones?.[0]?.number
  return lines(number && phoneText(number), emails?.[0])
}

/**
 * The creditor writes in its own name. Under a mandate the one who collects writes for it, from its own address: both are named
 * in the letter (CPCE art. R124-4, field study 3.7).
 */
export function senderOf({ workspace, facts: { creditor }, language }: PaperInput): Party {
  if (workspace.kind === 'own')
    return lines(
      [creditor.name, creditor.legalForm].filter(Boolean).join(', '),
      ...address(creditor, undefined, language),
      creditor.siren && sirenText(creditor.siren),
      creditor.phone && phoneText(creditor.phone),
      creditor.email,
    )
  return lines(
    workspace.name,
    forCreditor[language](creditor.name),
    ...address(workspace, undefined, language),
    workspace.phone && phoneText(workspace.phone),
    workspace.email,
  )
}

/** The place a letter is written at. */
export const placeOf = ({ workspace, facts: { creditor } }: PaperInput): string | undefined =>
  (workspace.kind === 'own' ? creditor : workspace).city?.trim()

const forCreditor: Record<Language, (name: string) => string> = {
  fr: (name) => `au nom ${ofName(name, 'fr')}`,
  en: (name) => `on behalf of ${name}`,
}

/** The name of the client, the person, then the address. A person whose name is that of the client stands once. */
export function addresseeOf({ facts: { client, creditor }, contact, workspace, language }: PaperInput): Party {
  const person = contact ? personName(contact, language) : ''
  const same = person.toLowerCase().endsWith(client.name.trim().toLowerCase())
  return [...lines(client.name, !same && person), ...address(client, creditor.country ?? workspace.country, language)]
}

/** Name, registration and address in one line, as a court wants to read it. */
export function identityOf(party: Client | Creditor, language: Language): string {
  const form = 'legalForm' in party ? party.legalForm : undefined
  const registered = party.siren && sirenText(party.siren)
  return [party.name, form, registered, ...address(party, undefined, language)].filter(Boolean).join(', ')
}
