/** Guesses the kind of a client from its name and numbers, for the import to propose. What is not plain stays unknown. */
import type { Client, ClientKind } from '../records/cards.ts'

/** Words compared without accents, in lower case, as whole words. */
const PUBLIC =
  /\b((mairie|commune|ville|communaute|metropole|region|departement|prefecture|rectorat) (de|du|des|d)|communaute d.agglomeration|conseil (departemental|regional|general)|ministere|chu|chru|chr|centre hospitalier|hopital|ehpad public|lycee|college|ecole (primaire|maternelle|elementaire)|universite|sdis|ccas|crous|urssaf|tresor public|city of|town of|county council|borough council|ministry of)\b/

const BUSINESS =
  /\b(sarl|eurl|sasu|sas|sa|sci|snc|scop|scp|scm|selarl|selas|sca|gaec|earl|gie|eirl|societe|ets|etablissements|ltd|limited|llc|llp|plc|inc|corp|corporation|company|gmbh|ag|kg|ohg|ug|bv|nv|sprl|srl|spa|sarlu|oy|aps|pty)\b/

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    // S.A.R.L. is read as sarl.
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')

/** Nine digits whose Luhn sum holds (a SIRET holds its SIREN in front). */
function isSiren(text: string | undefined): boolean {
  const digits = (text ?? '').replace(/\s/g, '').slice(0, 9)
  if (!/^\d{9}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Two letters of a country, then at least seven letters or digits. */
const isVatNumber = (text: string | undefined) => /^[A-Z]{2}[0-9A-Z]{7,13}$/i.test((text ?? '').replace(/[\s.]/g, ''))

/**
 * `public` and `business` from the legal form in the name, `business` from a SIREN or VAT number; never `consumer`, which
 * changes the law to the creditor's disadvantage and which no name proves. SIREN numbers starting with 1 or 2 are those of
 * public bodies.
 */
export function guessClientKind({ name, siren, vatNumber }: Pick<Client, 'name' | 'siren' | 'vatNumber'>): ClientKind {
  const words = plain(name)
  const business = BUSINESS.test(words)
  if (PUBLIC.test(words) && !business) return 'public'
  if (isSiren(siren)) return /^\s*[12]/.test(siren ?? '') ? 'public' : 'business'
  return business || isVatNumber(vatNumber) ? 'business' : 'unknown'
}
