import type { notifications as french } from '../fr/notifications.ts'

const notTaken: Record<string, string> = {
  later: 'the push service asks to wait, and the server tries again',
  refused: 'the push service refused it',
  forbidden: 'the server does not send to the address this browser gives',
}

export const notifications: typeof french = {
  title: 'Notifications',
  device: 'On this device',
  lead: 'An agreed callback, a promise on its day, the morning list: this device tells you, even with the app closed.',
  asking: 'Checking…',
  states: {
    on: 'On',
    off: 'Not on yet',
    blocked: 'Blocked',
    unsupported: 'Not possible in this browser',
    'not-installed': 'The icon on the home screen is missing',
    'no-server-key': 'Not possible on this server yet',
    'no-account': 'It takes an account',
  },
  explained: {
    unsupported: 'This browser cannot notify you. The calendar below does it instead.',
    insecure: 'This address is not secure: open the app at its https:// address.',
    'not-installed':
      'On iPhone and iPad, only an app on the home screen can notify you. In Safari, tap Share, then “Add to Home Screen”, and open Encaisse by its icon.',
    'no-server-key': 'This server has no key to send notifications with. The calendar below reminds you instead.',
    'no-account':
      'It takes a server to tell you when the app is closed, and an account on it. Without one, the calendar file below reminds you instead.',
  },
  unblock: {
    android:
      'Tap the icon left of the address, then Permissions; or, in the phone’s settings, Apps, Encaisse, Notifications. Then come back here.',
    ios: 'In the settings of the device: Notifications, Encaisse, Allow Notifications. Then come back here.',
    desktop: 'Click the icon left of the address, allow notifications, then come back here.',
  },
  openAccount: 'Create an account or sign in',
  switchOn: 'Turn on notifications',
  switchOff: 'Turn off on this device',
  switchedOn: 'Notifications are on for this device.',
  switchedOff: 'This device will not notify you any more.',
  failed: {
    unanswered: 'The browser’s question was left unanswered. Tap again and choose Allow.',
    'no-push-service':
      'The push service of this browser does not answer. Try again later; the calendar below does not depend on it.',
    unreachable: 'The server could not be reached: nothing has changed. Try again with network.',
    refused: 'The server did not accept this device: nothing has changed.',
  },
  received: 'Last received here',
  handed: 'Last handed over by the server',
  none: 'None so far',
  unknown: 'The server could not be reached',
  notTaken: (why) => `The last one did not leave: ${notTaken[why.split(' ')[0] ?? ''] ?? why}. Send a test to check.`,
  forgotten: 'The server does not know this device any more: turn notifications off, then on again.',
  test: 'Send a test',
  tested: {
    sent: 'The test has left: it shows within seconds.',
    gone: 'This device cannot be reached any more: turn notifications off, then on again.',
    later: 'The push service asks to wait. Try again in a few minutes.',
    refused: 'The push service refused the test: tell whoever runs the server.',
    forbidden: 'The server does not send to the address this browser gives.',
    unreachable: 'The server could not be reached: no test has left.',
  },

  preferences: 'When and how',
  digestAt: 'Time of the morning list',
  digestHint: 'Nothing to do that day: no message.',
  onDaysOff: 'On days off too',
  showsNames: 'Say the names of clients',
  showsNamesText:
    'A locked screen is read by everybody who passes. Without this, a message says how many clients, never which ones or how much they owe.',
  mailDigest: 'Get the morning list by e-mail too',
  saved: 'Setting saved.',
  notSaved: 'The server could not be reached: the setting has not changed.',
  needsNetwork: 'These settings can be changed with network. These are the last known.',
  needsNetworkFirst: 'These settings are on the server: they show with network.',
  tryAgain: 'Try again',

  calendar: 'In your calendar',
  calendarText: 'Agreed callbacks, promises and legal dates, with an alarm, in the calendar of your choice.',
  file: 'Save the calendar file',
  share: 'Share the file',
  fileText: 'The file says what is planned right now: it does not update itself.',
  fileName: 'encaisse-reminders.ics',
  nothingPlanned: 'Nothing is planned for now: the file would be empty.',
  address: 'Secret address of the calendar',
  addressLabel: 'To be given to your calendar',
  addressText:
    'A calendar that subscribes to this address keeps itself up to date. Whoever knows it reads your reminders: give it to your calendar only.',
  make: 'Create the address',
  copy: 'Copy the address',
  copied: 'Address copied.',
  notCopied: 'The address could not be copied: select and copy it.',
  since: (when) => `There has been an address since ${when}. It is shown only where it was created.`,
  replace: 'Create a new address',
  replaced: 'The old address leads nowhere any more.',
  revoke: 'Delete the address',
  revoked: 'The address leads nowhere any more.',
  notMade: 'The server could not be reached: the address has not changed.',

  offer: 'Shall we tell you when a callback or a promise is due?',
  offerYes: 'Yes, tell me',
  offerNo: 'No thanks',
}
