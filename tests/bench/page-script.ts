/** A module of the bench and all it uses as one script, to be run inside any page. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export async function pageScript(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'script', fileName: 'script' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [result] = [built].flat()
  if (!result || !('output' in result)) throw new Error('nothing was built')
  return result.output[0].code
}
