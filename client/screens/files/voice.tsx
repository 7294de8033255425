/** Speaking instead of typing: dictation where there is some, and it is said when the sound leaves; or a voice note. */
import { createSignal, onCleanup, Show } from 'solid-js'
import { language, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { MicIcon, NoteIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { canDictate, type Dictating, dictate, staysHere } from './dictation.ts'
import { canRecord, type Recording, startRecording } from './recording.ts'

type Trouble = 'refused' | 'dictationFailed'

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export function Voice(props: {
  onHeard: (sentence: string) => void
  onRecorded: (sound: Blob, seconds: number) => void
}) {
  const words = () => rest().files.voice
  const [recording, setRecording] = createSignal<Recording | null>(null)
  const [seconds, setSeconds] = createSignal(0)
  const [dictating, setDictating] = createSignal<Dictating | null>(null)
  const [asking, setAsking] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Trouble | null>(null)
  let ticking: ReturnType<typeof setInterval> | undefined
  onCleanup(() => {
    clearInterval(ticking)
    recording()?.cancel()
    dictating()?.stop()
  })

  async function record() {
    setTrouble(null)
    const begun = await startRecording(() => void keep())
    if (!begun) return void setTrouble('refused')
    setSeconds(0)
    ticking = setInterval(() => setSeconds((before) => before + 1), 1000)
    setRecording(begun)
  }
  async function keep() {
    const begun = recording()
    if (!begun) return
    clearInterval(ticking)
    setRecording(null)
    const { sound, seconds: length } = await begun.stop()
    props.onRecorded(sound, length)
  }

  /** Asked first where the sound leaves: once a sheet is enough. */
  async function wantDictation() {
    setTrouble(null)
    if (await staysHere(language())) listen(true)
    else setAsking(true)
  }
  function listen(local: boolean) {
    setAsking(false)
    const ended = (why: string | null) => {
      setDictating(null)
      if (why) setTrouble(why === 'not-allowed' ? 'refused' : 'dictationFailed')
    }
    setDictating(dictate(language(), local, props.onHeard, ended))
  }

  return (
    <Stack gap={2}>
      <Show
        when={recording()}
        fallback={
          <>
            <Show when={canRecord() && !dictating()}>
              <Button wide icon={MicIcon} onClick={() => void record()}>
                {words().record}
              </Button>
            </Show>
            <Show when={canDictate()}>
              <Show
                when={dictating()}
                fallback={
                  <Button wide tone="quiet" icon={NoteIcon} onClick={() => void wantDictation()}>
                    {words().dictate}
                  </Button>
                }
              >
                {(now) => (
                  <Button wide icon={NoteIcon} onClick={() => now().stop()}>
                    {words().stopDictating}
                  </Button>
                )}
              </Show>
            </Show>
          </>
        }
      >
        <Text>{words().recording(clock(seconds()))}</Text>
        <Button wide tone="primary" icon={MicIcon} onClick={() => void keep()}>
          {words().stop}
        </Button>
        <Text voice="small">{words().local}</Text>
      </Show>
      <Show when={asking()}>
        <Banner
          live
          actions={
            <Button tone="quiet" onClick={() => listen(false)}>
              {words().leavesGo}
            </Button>
          }
        >
          {words().leaves}
        </Banner>
      </Show>
      <div role="status">
        <Show when={dictating()}>
          <Text voice="soft">{words().listening}</Text>
        </Show>
      </div>
      <Show when={trouble()}>
        {(what) => (
          <Banner tone="danger" live>
            {words()[what()]}
          </Banner>
        )}
      </Show>
    </Stack>
  )
}
