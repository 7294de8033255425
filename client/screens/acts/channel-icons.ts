/** The icon of each channel. */
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { Icon } from '../../ui/icon.tsx'
import {
  CheckIcon,
  LetterIcon,
  MailIcon,
  MessengerIcon,
  PhoneIcon,
  RegisteredLetterIcon,
  SmsIcon,
  VisitIcon,
} from '../../ui/icons-first.tsx'

export const channelIcons: Record<Channel, Icon> = {
  call: PhoneIcon,
  voicemail: PhoneIcon,
  sms: SmsIcon,
  email: MailIcon,
  messenger: MessengerIcon,
  letter: LetterIcon,
  'registered-letter': RegisteredLetterIcon,
  visit: VisitIcon,
  note: CheckIcon,
}
