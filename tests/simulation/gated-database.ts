/** The real database of the device, with a step before each write and one after it: the places where a phone may die. */
import { type Database, openDatabase as open } from '../../client/book/database.ts'
import { page, step } from './platform.ts'

export * from '../../client/book/database.ts'

export function openDatabase(onOutdated?: () => void, name?: string): Database {
  const who = page()
  const database = open(onOutdated, name)
  let lost = false
  // A page whose database a newer app took over gets no connection any more, so that there is none to close.
  const watched = async <T>(result: Promise<T>): Promise<T> => {
    try {
      return await result
    } catch (error) {
      lost ||= error instanceof DOMException && error.name === 'VersionError'
      throw error
    }
  }
  who.disconnect.push(() => lost || database.close())
  return {
    ...database,
    read: (stores, work) => watched(database.read(stores, work)),
    async write(stores, work) {
      await step(who, `write ${stores.join('+')}`)
      const result = await watched(database.write(stores, work))
      await step(who, 'written')
      return result
    },
  }
}
