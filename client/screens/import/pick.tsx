/** Where a file comes in: by the picker, or dropped on the page where there is a mouse. */
import { createSignal } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { ImportIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import css from './import.module.css'

/** The type a phone gives a CSV file is often wrong or missing, so extensions and plain text are taken too. */
const ACCEPT = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values,application/vnd.ms-excel'

export function Pick(props: { onFile: (file: File) => void }) {
  const [over, setOver] = createSignal(false)
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file) props.onFile(file)
  }
  return (
    <section
      class={`${css.drop} ${over() ? css.over : ''}`}
      aria-label={rest().imports.title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <Text>{rest().imports.pickText}</Text>
      <FileButton tone="primary" icon={ImportIcon} accept={ACCEPT} onFiles={take}>
        {rest().imports.pick}
      </FileButton>
      <div class={css.mouse}>
        <Text voice="soft">{rest().imports.drop}</Text>
      </div>
      <Text voice="small">{rest().imports.pickLimits}</Text>
    </section>
  )
}
