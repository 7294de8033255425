/** The page that lies in an archive beside its files: what they are, and how they are read again. */
import type { Language } from '../../server/domain/records/primitives.ts'

export interface Archived {
  workspace: string
  day: string
  backup: string
  /** Files of the cases that lie in the archive, and those that were not on the device. */
  files: { here: number; elsewhere: number }
  /** Null on a device without an account, or when the server could not be reached. */
  journal: { entries: number; head: string } | null
}

export interface Readme {
  name: string
  text: string
}

const journalFr = (journal: Archived['journal']): string =>
  journal
    ? `journal.json\u202f: la chaîne qui scelle les ${journal.entries} faits et effacements du journal, dans leur ordre d’arrivée au
serveur. Pour la vérifier sans rien demander à personne, avec le code source d’Encaisse\u202f:
  node server/journal/verify.js CETTE-ARCHIVE.zip
La commande dit que le journal est intact, ou nomme la première ligne qui ne tient pas. Elle ne peut voir une fin coupée que
si la dernière empreinte a été notée ailleurs\u202f; la voici, à conserver sur papier ou dans un e-mail\u202f:
  ${journal.head}`
    : `Le journal scellé n’est pas dans cette archive\u202f: il est tenu par le serveur d’un compte, qui n’était pas joint.`

const journalEn = (journal: Archived['journal']): string =>
  journal
    ? `journal.json: the chain that seals the ${journal.entries} facts and erasures of the journal, in the order the server took them.
To check it without asking anybody, with the source code of Encaisse:
  node server/journal/verify.js THIS-ARCHIVE.zip
The command says that the journal is intact, or names the first line that does not hold. It can see a cut end only if the last
fingerprint was noted elsewhere; here it is, to be kept on paper or in an e-mail:
  ${journal.head}`
    : `The sealed journal is not in this archive: it is kept by the server of an account, which was not reached.`

const filesFr = ({ here, elsewhere }: Archived['files']): string => {
  if (here + elsewhere === 0) return ''
  const absent =
    elsewhere > 0 ? `\nPièces qui n’étaient pas sur cet appareil, et donc absentes d’ici\u202f: ${elsewhere}.` : ''
  return `Dossier files\u202f: les pièces des dossiers (photos, factures, notes vocales), au nombre de ${here}.${absent}\n\n`
}

const filesEn = ({ here, elsewhere }: Archived['files']): string => {
  if (here + elsewhere === 0) return ''
  const absent = elsewhere > 0 ? `\nFiles that were not on this device, and so are not here: ${elsewhere}.` : ''
  return `Folder files: the files of the cases (photos, invoices, voice notes), ${here} of them.${absent}\n\n`
}

const readmes: Record<Language, (archived: Archived) => Readme> = {
  fr: ({ workspace, day, backup, files, journal }) => ({
    name: 'LISEZ-MOI.txt',
    text: `Archive d’Encaisse
Espace\u202f: ${workspace}
Faite le ${day}

${backup}\u202f: toutes les données, telles que l’application les tient. Pour les reprendre dans Encaisse\u202f: Réglages, Vos données,
Restaurer, puis choisir l’archive entière, ou ce fichier seul (sans les pièces).

Dossier csv\u202f: les mêmes données en tableaux, un par sorte, pour un tableur (séparateur\u202f: point-virgule). Les montants sont en
centimes. Une cellule qu’un tableur prendrait pour une formule commence par une apostrophe.

${filesFr(files)}${journalFr(journal)}

Cette archive contient des données personnelles de vos clients et de leurs interlocuteurs. Conservez-la sous clé, et
supprimez-la quand vous n’en avez plus besoin\u202f: effacer un client dans l’application ne l’efface pas d’ici.
`,
  }),
  en: ({ workspace, day, backup, files, journal }) => ({
    name: 'README.txt',
    text: `Archive of Encaisse
Workspace: ${workspace}
Made on ${day}

${backup}: all data, as the app holds it. To take it up in Encaisse again: Settings, Your data, Restore, then choose the whole archive,
or this file alone (without the files).

Folder csv: the same data as tables, one per sort, for a spreadsheet (separator: semicolon). Amounts are in cents. A cell that a
spreadsheet would take for a formula begins with an apostrophe.

${filesEn(files)}${journalEn(journal)}

This archive holds personal data of your clients and of their people. Keep it locked away, and delete it when you need it no
more: erasing a client in the app does not erase it here.
`,
  }),
}

/** Windows opens a text without a mark as something else than UTF-8. */
export function readmeOf(language: Language, archived: Archived): Readme {
  const { name, text } = readmes[language](archived)
  return { name, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }
}
