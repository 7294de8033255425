/**
 * Mails of sign-in: through the SMTP server of the settings, or nowhere. They leave after the answer, so that neither its
 * time nor its status tells whether the address has an account.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import type { EmailDriver, EmailMessage } from '@supabase/lite'
import type { Say } from './log.ts'
import type { Settings } from './settings.ts'

export interface Mail {
  driver: EmailDriver
  /** True when mails leave at all. */
  leaves: boolean
  /** Runs work and gives the text of the mail it would have sent, which then does not leave. */
  caught(work: () => Promise<unknown>): Promise<string | undefined>
  /** Waits for those on their way. */
  close(): Promise<void>
}

/** Subjects and texts: plain text in both languages, as the language of a person who has no session is not known. */
export const mailTexts = (root: string) => {
  const text = (name: string) => join(root, 'server/host/mails', `${name}.txt`)
  return {
    recovery: { subject: 'Encaisse : nouveau mot de passe / new password', content_path: text('recovery') },
    magic_link: { subject: 'Encaisse : connexion / sign-in', content_path: text('magic-link') },
  }
}

async function transport({ url, from }: NonNullable<Settings['smtp']>): Promise<EmailDriver> {
  const { SmtpEmailDriver } = await import('@supabase/lite')
  const secure = url.protocol === 'smtps:'
  return new SmtpEmailDriver({
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    from,
    timeoutMs: 20_000,
    ...(url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : {}),
  })
}

export async function openMail(smtp: Settings['smtp'], tell: Say): Promise<Mail> {
  const server = smtp && (await transport(smtp))
  const catcher = new AsyncLocalStorage<{ text?: string }>()
  const onTheirWay = new Set<Promise<void>>()

  function leave(message: EmailMessage): void {
    if (!server) return
    const way = server
      .send(message)
      .catch(() => tell('Fault: a mail could not be handed to the SMTP server'))
      .finally(() => onTheirWay.delete(way))
    onTheirWay.add(way)
  }

  return {
    leaves: server !== undefined,
    driver: {
      async send({ to, subject, html }) {
        // The texts above are plain: what the library takes for HTML is the text.
        const caught = catcher.getStore()
        if (caught) caught.text = html ?? ''
        else leave({ to, subject, text: html ?? '' })
      },
    },
    async caught(work) {
      const store: { text?: string } = {}
      await catcher.run(store, work)
      return store.text
    },
    async close() {
      await Promise.all(onTheirWay)
    },
  }
}
