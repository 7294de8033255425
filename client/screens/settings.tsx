/** Settings: the overview, and each section behind its address. */
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { languages } from '../i18n/index.ts'
import { lazyScreen } from './frame/lazy-screen.ts'
import { About } from './settings/about.tsx'
import { Business } from './settings/business.tsx'
import { AppearanceChoice, LanguageChoice } from './settings/choices.tsx'
import { EditCreditor } from './settings/creditor.tsx'
import { Creditors } from './settings/creditors.tsx'
import { Data } from './settings/data.tsx'
import { Overview } from './settings/overview.tsx'
import { forOwners, OwnersOnly } from './team/writing.tsx'

// The ready-made scripts come with the rules that fill them: too much to carry for those who only look around.
const Scripts = lazyScreen(async () => ({ default: (await import('./settings/scripts.tsx')).Scripts }))
const EditScript = lazyScreen(async () => ({ default: (await import('./settings/script-edit.tsx')).EditScript }))

// It comes with all there is to push: too much as well.
const Notifications = lazyScreen(async () => ({
  default: (await import('./settings/notifications.tsx')).Notifications,
}))

// So do the templates.
const Templates = lazyScreen(async () => ({ default: (await import('./templates/list.tsx')).Templates }))
const EditTemplate = lazyScreen(async () => ({ default: (await import('./templates/editor.tsx')).EditTemplate }))

const Team = lazyScreen(() => import('./team.tsx'))
const AccountScreen = lazyScreen(() => import('./account.tsx'))
const Reminders = lazyScreen(() => import('./settings/reminders.tsx'))
const Strategies = lazyScreen(() => import('./strategies/list.tsx'))
const Automatic = lazyScreen(async () => ({ default: (await import('./automatic.tsx')).Automatic }))
const Mail = lazyScreen(async () => ({ default: (await import('./settings/mail.tsx')).Mail }))

const sections: Record<string, () => JSX.Element> = {
  business: forOwners(Business),
  creditors: forOwners(Creditors),
  'creditors/new': forOwners(() => <EditCreditor id={null} />),
  language: () => <LanguageChoice />,
  appearance: () => <AppearanceChoice />,
  scripts: forOwners(() => <Scripts />),
  templates: forOwners(() => <Templates />),
  notifications: () => <Notifications />,
  team: () => <Team />,
  account: () => <AccountScreen />,
  reminders: () => <Reminders />,
  strategies: () => <Strategies />,
  automatic: () => <Automatic />,
  mail: () => <Mail />,
  data: () => <Data />,
  about: () => <About />,
}

/** An address nobody knows shows the overview. */
function sectionAt(path: string): JSX.Element {
  const [first = '', second = '', third = ''] = path.split('/')
  if (first === 'creditors' && second && second !== 'new')
    return (
      <OwnersOnly>
        <EditCreditor id={second} />
      </OwnersOnly>
    )
  if (first === 'templates' && second) return <EditTemplate path={path.slice('templates/'.length)} />
  const spoken = languages.find((one) => one === second)
  if (first === 'scripts' && spoken && third)
    return (
      <OwnersOnly>
        <EditScript address={third} spoken={spoken} />
      </OwnersOnly>
    )
  return sections[path]?.() ?? <Overview />
}

export default function Settings() {
  const params = useParams<{ section?: string }>()
  return (
    <Show when={params.section || 'overview'} keyed>
      {(path) => sectionAt(path)}
    </Show>
  )
}
