/** Links from mails, of our own server and of hosted Supabase. */
import { expect, test } from 'vitest'
import { linkIn } from '../../../client/sync/by-mail.ts'

test('our own mails carry a hash, hosted ones a session of which only the refresh token is used', () => {
  expect(linkIn('#type=recovery&token_hash=abc')).toEqual({ purpose: 'recovery', by: { tokenHash: 'abc' } })
  expect(linkIn('#access_token=x&refresh_token=r&expires_at=1&type=magiclink')).toEqual({
    purpose: 'magiclink',
    by: { refreshToken: 'r' },
  })
})

test('a link that ran out says so, and any other fragment is none', () => {
  expect(linkIn('#error=access_denied&error_code=otp_expired')).toEqual({ purpose: 'magiclink', by: 'expired' })
  expect(linkIn('#section')).toBeNull()
  expect(linkIn('')).toBeNull()
})
