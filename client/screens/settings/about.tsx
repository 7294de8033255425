/** What this is: its version, what it does not replace, where the data goes, under which licence. */
import { createResource } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { lastConfig, loadConfig } from '../../sync/config.ts'
import { Card } from '../../ui/card.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'

export function About() {
  const words = () => rest().settings.about
  // The version known from the last visit shows at once; the network corrects it when there is one.
  const [config] = createResource(loadConfig, { initialValue: lastConfig() })
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <Card flat>
        <h2>Encaisse</h2>
        <Text>{words().tagline}</Text>
        <Text voice="soft">
          {words().version} {config.latest?.version ?? words().unknownVersion}
        </Text>
      </Card>
      <Card flat>
        <h2>{words().advice}</h2>
        <Text voice="soft">{words().adviceText}</Text>
      </Card>
      <Card flat>
        <h2>{words().privacy}</h2>
        <Text voice="soft">{words().privacyText}</Text>
      </Card>
      <Card flat>
        <h2>{words().licence}</h2>
        <Text voice="soft">{words().licenceText}</Text>
      </Card>
    </Screen>
  )
}
