/** What a device sends to be notified: checked before anything of it is kept, so that every row can be sent to. */
import * as v from 'valibot'
import { Id, Language, WallTime } from '../../domain/records/primitives.ts'
import { endpointUrl, MAX_ENDPOINT } from './endpoint.ts'
import { AUTH_BYTES, readAuth, readPoint } from './keys.ts'

const Device = v.pipe(v.string('Must be text.'), Id)

const Point = (whose: string) =>
  v.pipeAsync(
    v.string('Must be text.'),
    v.checkAsync(
      async (text) => (await readPoint(text)) !== undefined,
      `Must be the ${whose}, 65 bytes of an uncompressed point on P-256, as base64url without padding.`,
    ),
  )

const Auth = v.pipe(
  v.string('Must be text.'),
  v.check((text) => readAuth(text) !== undefined, `Must be ${AUTH_BYTES} bytes as base64url without padding.`),
)

/** `anywhere`: as for the sender. `serverKey`: the one of this server; no other can ever be sent under. */
export const SubscriptionSchema = (serverKey: string, anywhere: boolean) =>
  v.strictObjectAsync(
    {
      device: Device,
      endpoint: v.pipe(
        v.string('Must be text.'),
        v.maxLength(MAX_ENDPOINT, `Must have at most ${MAX_ENDPOINT} characters.`),
        v.check((text) => endpointUrl(text, anywhere) !== undefined, 'Must be an https address of the open internet.'),
      ),
      keys: v.strictObjectAsync({ p256dh: Point('key of the browser'), auth: Auth }, 'Must be an object.'),
      applicationServerKey: v.pipe(
        v.string('Must be text.'),
        v.check((key) => key === serverKey, 'Must be the key of this server, as config.json has it.'),
      ),
      language: v.optional(Language),
    },
    'Must be an object.',
  )

export const TestSchema = v.strictObject({ device: Device, language: v.optional(Language, 'fr') }, 'Must be an object.')

const Choice = v.boolean('Must be true or false.')

/** All of a person's settings, as they are kept. */
export const SettingsSchema = v.strictObject(
  {
    digestAt: v.pipe(v.string('Must be text.'), WallTime),
    onDaysOff: Choice,
    showsNames: Choice,
    mailDigest: Choice,
  },
  'Must be an object.',
)
