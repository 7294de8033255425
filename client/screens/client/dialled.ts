/** Numbers as the dialler takes them everywhere: a form sent before its last field was left has one as it was typed. */
import type { ClientForm } from './form.ts'

export async function dialled(form: ClientForm, country: string): Promise<ClientForm> {
  const asTyped = form.contacts.some(({ phones }) => phones.some(({ number }) => /^\s*[^+\s]/.test(number)))
  if (!asTyped) return form
  const { toE164 } = await import('../../reach/phone-number.ts')
  const contacts = form.contacts.map((contact) => ({
    ...contact,
    phones: contact.phones.map((phone) => ({ ...phone, number: toE164(phone.number, country) ?? phone.number })),
  }))
  return { ...form, contacts }
}
