/** Settings: the overview, and each section behind its address. */
import { useParams } from '@solidjs/router'
import { type JSX, lazy, Show } from 'solid-js'
import { languages } from '../i18n/index.ts'
import { About } from './settings/about.tsx'
import { Business } from './settings/business.tsx'
import { AppearanceChoice, LanguageChoice } from './settings/choices.tsx'
import { EditCreditor } from './settings/creditor.tsx'
import { Creditors } from './settings/creditors.tsx'
import { Data } from './settings/data.tsx'
import { Overview } from './settings/overview.tsx'
import { stages } from './settings/stages.ts'
import { forOwners, OwnersOnly } from './team/writing.tsx'

// The ready-made scripts come with the rules that fill them: too much to carry for those who only look around.
const Scripts = lazy(() => import('./settings/scripts.tsx').then((module) => ({ default: module.Scripts })))
const EditScript = lazy(() => import('./settings/script-edit.tsx').then((module) => ({ default: module.EditScript })))

const sections: Record<string, () => JSX.Element> = {
  business: forOwners(Business),
  creditors: forOwners(Creditors),
  'creditors/new': forOwners(() => <EditCreditor id={null} />),
  language: () => <LanguageChoice />,
  appearance: () => <AppearanceChoice />,
  scripts: forOwners(() => <Scripts />),
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
  const spoken = languages.find((one) => one === second)
  const stage = stages.find((one) => one === third)
  if (first === 'scripts' && spoken && stage)
    return (
      <OwnersOnly>
        <EditScript stage={stage} spoken={spoken} />
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
