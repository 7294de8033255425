/** The backup file: made here, handed to the person, and counted as made only then. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportIcon, ShareIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { isExample } from '../start/is-example.ts'
import { backupWords } from './backup-words.ts'
import { canShareFile, type OutFile, saveFile, shareFile } from './save-file.ts'

const TYPE = 'application/json'

export function Backup() {
  const book = useBook()
  const words = () => rest().settings.data
  return (
    <Card flat>
      <h2>{words().backup}</h2>
      <Text voice="soft">{words().backupText}</Text>
      <BackupButtons tone="primary" />
      <div role="status">
        <Show when={!isExample(book)}>
          <Text voice="small">{backupWords(book.meta())}</Text>
        </Show>
      </div>
    </Card>
  )
}

/** Saves, or shares where the browser can; used again before erasing. */
export function BackupButtons(props: { tone: 'primary' | 'soft'; onDone?: () => void }) {
  const book = useBook()
  const words = () => rest().settings.data
  const [busy, setBusy] = createSignal(false)
  const hand = async (give: (file: OutFile) => boolean | Promise<boolean>) => {
    setBusy(true)
    const { name, text } = await book.backup()
    const given = await give({ name, text, type: TYPE })
    setBusy(false)
    if (!given) return
    await book.backedUp()
    showToast({ text: words().saved })
    props.onDone?.()
  }
  const save = (file: OutFile): boolean => {
    saveFile(file)
    return true
  }
  return (
    <>
      <Button tone={props.tone} wide icon={ExportIcon} busy={busy()} onClick={() => void hand(save)}>
        {words().save}
      </Button>
      <Show when={canShareFile('encaisse.json', TYPE)}>
        <Button wide icon={ShareIcon} busy={busy()} onClick={() => void hand(shareFile)}>
          {words().share}
        </Button>
      </Show>
    </>
  )
}
