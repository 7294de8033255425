/** What the first run says when the browser keeps nothing, or kept nothing. */
import { type Language, language } from '../../i18n/index.ts'

const fr = {
  evicted: 'Vos données ne sont plus sur cet appareil',
  evictedText:
    'Le navigateur les a effacées, faute de place ou après une longue absence. Reprenez-les depuis votre compte ou depuis un fichier de sauvegarde.',
  fromAccount: 'Reprendre depuis mon compte',
  fromBackup: 'Reprendre depuis une sauvegarde',
  anew: 'Tout recommencer',
  privateWindow: 'Fenêtre privée',
  privateWindowText:
    'Ce navigateur effacera tout à la fermeture. Ouvrez l’application dans une fenêtre ordinaire pour conserver vos données.',
}

const en: typeof fr = {
  evicted: 'Your data is no longer on this device',
  evictedText:
    'The browser erased it, for lack of space or after a long absence. Get it back from your account or from a backup file.',
  fromAccount: 'Get it back from my account',
  fromBackup: 'Get it back from a backup',
  anew: 'Start again from nothing',
  privateWindow: 'Private window',
  privateWindowText:
    'This browser will erase everything when it is closed. Open the app in an ordinary window to keep your data.',
}

const words: Record<Language, typeof fr> = { fr, en }

export const storageWords = (): typeof fr => words[language()]
