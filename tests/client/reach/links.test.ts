import { expect, test } from 'vitest'
import { dialable, telLink } from '../../../client/reach/dial.ts'
import { MAILTO_LIMIT, mailtoLink, platformOf, smsLink, whatsappLink } from '../../../client/reach/links.ts'

test('a number is dialled in E.164, without spaces, and with a pause before its extension', () => {
  expect(telLink('+33 6 12 34 56 78')).toBe('tel:+33612345678')
  expect(dialable('+33 (0)1 23 45 67 89')).toBe('+33123456789')
  expect(dialable('+33123456789 ext. 204')).toBe('+33123456789,204')
  expect(dialable('+33123456789 poste 12')).toBe('+33123456789,12')
})

test('the body of an SMS follows & on iOS and ? elsewhere', () => {
  expect(smsLink('+33612345678', 'Bonjour', 'ios')).toBe('sms:+33612345678&body=Bonjour')
  expect(smsLink('+33612345678', 'Bonjour', 'android')).toBe('sms:+33612345678?body=Bonjour')
})

test('spaces, accents, ampersands, plus signs and line ends survive the link', () => {
  const body = 'Bonjour à tous & merci + 1 €\nÀ bientôt #2 %'
  const read = (href: string) => decodeURIComponent(href.split('body=')[1] ?? '')
  expect(read(smsLink('+33612345678', body, 'android'))).toBe(body.replace('\n', '\r\n'))
  const { href, fits } = mailtoLink({ to: 'a+b@exemple.fr', subject: 'Facture n° 1 & 2', body })
  expect(fits).toBe(true)
  expect(read(href)).toBe(body.replace('\n', '\r\n'))
  expect(href).not.toContain('+')
  expect(new URL(href).searchParams.get('subject')).toBe('Facture n° 1 & 2')
})

test('a mail too long for a link opens with address and subject, and says that the body did not fit', () => {
  const mail = { to: 'a@exemple.fr', subject: 'Rappel', body: 'é'.repeat(400) }
  const { href, fits } = mailtoLink(mail)
  expect(fits).toBe(false)
  expect(href).toBe('mailto:a@exemple.fr?subject=Rappel')
  expect(mailtoLink({ ...mail, body: 'é'.repeat(200) }).href.length).toBeLessThanOrEqual(MAILTO_LIMIT)
})

test('half of a character does not break a link', () => {
  expect(() => mailtoLink({ to: 'a@b.fr', subject: '\ud83d', body: '\ude00 ok' })).not.toThrow()
})

test('an address cannot add a recipient or a field to the mail', () => {
  const { href } = mailtoLink({ to: 'a@b.fr?bcc=c@d.fr&x', subject: 'S', body: 'B' })
  expect(new URL(href).searchParams.get('bcc')).toBeNull()
})

test('WhatsApp needs an international number', () => {
  expect(whatsappLink('+33 6 12 34 56 78', 'Oui')).toBe('https://wa.me/33612345678?text=Oui')
  expect(whatsappLink('06 12 34 56 78', 'Oui')).toBeNull()
})

test('an iPad that says it is a Mac is known by its touch screen', () => {
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'
  expect(platformOf(mac, 5)).toBe('ios')
  expect(platformOf(mac, 0)).toBe('desktop')
  expect(platformOf('Mozilla/5.0 (Linux; Android 14; Pixel 7)', 5)).toBe('android')
  expect(platformOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 5)).toBe('ios')
})
