/** Fields as a person writes them: `{reste dû}` on the screen, `{amount}` in the record. */
import { folded } from '../../../server/domain/words/checks/fold.ts'
import { type FieldKey, fieldKeys, isField } from '../../../server/domain/words/fields.ts'
import { nearest } from '../../../server/domain/words/templates/check-template.ts'
import { rest } from '../../i18n/index.ts'

const PLACE = /(?<=\{\??)[^{}?\n]+(?=\??\})/g

export const fieldName = (key: FieldKey): string => rest().templates.fields[key]

/** A name that is no field stands as it is. */
export const nameOf = (key: string): string => (isField(key) ? fieldName(key) : key)

export const toSpoken = (text: string): string => text.replace(PLACE, nameOf)

/** Capitals and accents do not matter; what is no name stays as it was typed. */
export function fromSpoken(text: string): string {
  const keys = new Map(fieldKeys.map((key) => [folded(fieldName(key)), key]))
  return text.replace(PLACE, (name) => keys.get(folded(name.trim())) ?? name)
}

/** The name that may be meant by one that is none. */
export const meantBy = (typed: string): string | null => nearest(typed, fieldKeys.map(fieldName))
