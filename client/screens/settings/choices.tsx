/** The settings of this device that one tap changes at once: its language, light or dark. */
import { createSignal } from 'solid-js'
import { language, languages, rest, setLanguage } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Screen } from '../../ui/screen.tsx'
import { setTheme, type Theme, theme } from '../../ui/theme.ts'

export function LanguageChoice() {
  const words = () => rest().settings.language
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <ChipGroup
        label={words().question}
        choices={languages.map((value) => ({ value, label: words().names[value] }))}
        value={language()}
        onChange={(chosen) => void setLanguage(chosen)}
        wrap
      />
    </Screen>
  )
}

export function AppearanceChoice() {
  const words = () => rest().settings.appearance
  const [chosen, setChosen] = createSignal<Theme>(theme())
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <ChipGroup
        label={words().question}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words().choices[value] }))}
        value={chosen()}
        onChange={(next) => {
          setChosen(next)
          setTheme(next)
        }}
        wrap
      />
    </Screen>
  )
}
