/** Whether somebody else may answer at a number: then who is there is asked before any figure shows. */
import type { Client, Contact } from '../../records/cards.ts'
import { isThirdPerson } from './choose.ts'

/** How a number that several people answer is labelled. */
const shared =
  /standard|accueil|secr[ée]t|bureau|maison|domicile|fixe|famille|conjoint|switchboard|reception|office|home|landline|family/i

/** French mobiles belong to one person; of other countries nothing is known. */
const isFrenchMobile = (number: string): boolean => /^(?:\+33|0)[67]/.test(number.replace(/[\s.-]/g, ''))
const isFrenchLandline = (number: string): boolean => /^(?:\+33|0)[1-589]/.test(number.replace(/[\s.-]/g, ''))

/**
 * A desk, a person who must not hear, a number labelled as shared; a landline of a household, of a large client or of nobody
 * known by name. The mobile of a client is taken for his own.
 */
export function mayBeSomebodyElse(client: Client, contact: Contact | null, number: string | undefined): boolean {
  if (!number || isThirdPerson(contact)) return isThirdPerson(contact)
  const label = contact?.phones?.find((phone) => phone.number === number)?.label ?? ''
  if (shared.test(label)) return true
  if (isFrenchMobile(number)) return false
  const household = client.kind === 'consumer' || client.profile === 'large' || client.profile === 'public'
  return (household && isFrenchLandline(number)) || !(contact?.lastName || contact?.firstName)
}
