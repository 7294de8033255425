/** The page that lies in a pack beside its files: what they are, what is left out, and how anybody checks them. */
import type { Recipient } from '../papers/paper.ts'
import type { Language } from '../records/primitives.ts'
import type { WithoutChain } from './case-journal.ts'

export interface PackFacts {
  to: Recipient
  client: string
  creditor: string
  made: string
  /** File of the list of documents. */
  list: string
  notes: boolean
  /** File of the journal; null for who gets none. */
  journal: string | null
  chain: { links: boolean; head: string; seq: number; same: number } | WithoutChain | null
  /** Facts that the server had not taken when the pack was made. */
  waiting: number
  /** Facts that are not what the server stamped. */
  different: number
}

export interface Readme {
  name: string
  text: string
}

const withoutFr: Record<WithoutChain, string> = {
  alone: 'ce téléphone travaille sans compte, donc sans serveur',
  unreachable: 'le dossier a été fait sans réseau',
  forbidden: 'seul un propriétaire de l’espace peut la lire',
  'signed-out': 'la session de ce téléphone était terminée',
  refused: 'le serveur ne l’a pas donnée',
  none: 'aucun fait de ce dossier n’y était encore',
}

const withoutEn: Record<WithoutChain, string> = {
  alone: 'this phone works without an account, hence without a server',
  unreachable: 'the pack was made without network',
  forbidden: 'only an owner of the workspace may read it',
  'signed-out': 'the session of this phone was over',
  refused: 'the server did not give it',
  none: 'no fact of this case was in it yet',
}

const readersFr: Record<Recipient, string> = {
  court: 'un tribunal',
  agency: 'une agence de recouvrement',
  accountant: 'l’expert-comptable',
}
const readersEn: Record<Recipient, string> = {
  court: 'a court',
  agency: 'a collection agency',
  accountant: 'the accountant',
}

function chainFr({ chain, waiting, different }: PackFacts): string {
  if (!chain) return ''
  if (typeof chain === 'string')
    return `La chaîne du serveur n’y est pas\u202f: ${withoutFr[chain]}.
Le fichier porte à la place l’empreinte SHA-256 de chaque fait, telle que ce téléphone l’a calculée.
Elle montre qu’un fait n’a pas changé depuis ce dossier, rien d’avant.`
  const links = chain.links
    ? 'Tous les maillons qui suivent sont joints, sans leur texte, jusqu’au dernier.'
    : 'Les maillons d’autres dossiers, entre ceux-ci, ne sont pas joints.'
  return `La chaîne tenue par le serveur est jointe\u202f: chaque fait y a été scellé à son arrivée, à la suite du précédent.
${links}
Faits de ce dossier qui y correspondent\u202f: ${chain.same}.
Dernier maillon (n° ${chain.seq})\u202f: ${chain.head}
${different ? `Attention, faits qui diffèrent de ce que le serveur a scellé\u202f: ${different}.\n` : ''}${
  waiting ? `Faits pas encore au serveur, avec la seule empreinte calculée par ce téléphone\u202f: ${waiting}.\n` : ''
}Une chaîne montre que rien n’a été changé, ôté ni glissé depuis qu’un de ses maillons a été noté ailleurs (archive, e-mail, dossier
plus ancien). Seule, elle ne prouve pas qui l’a écrite.`
}

function chainEn({ chain, waiting, different }: PackFacts): string {
  if (!chain) return ''
  if (typeof chain === 'string')
    return `The chain of the server is not in it: ${withoutEn[chain]}.
The file holds the SHA-256 fingerprint of each fact instead, as this phone worked it out.
It shows that a fact has not changed since this pack, and nothing about the time before.`
  const links = chain.links
    ? 'All links that follow are there, without their text, up to the last.'
    : 'The links of other cases between them are not there.'
  return `The chain that the server keeps is in it: each fact was sealed when it came in, after the one before.
${links}
Facts of this case that match it: ${chain.same}.
Last link (no. ${chain.seq}): ${chain.head}
${different ? `Attention, facts that are not what the server sealed: ${different}.\n` : ''}${
  waiting ? `Facts that had not reached the server, with the fingerprint of this phone alone: ${waiting}.\n` : ''
}A chain shows that nothing was changed, taken out or slipped in since one of its links was noted elsewhere (an archive, an e-mail,
an earlier pack). Alone, it does not prove who wrote it.`
}

const readmes: Record<Language, (facts: PackFacts) => Readme> = {
  fr: (facts) => ({
    name: 'LISEZ-MOI.txt',
    text: `Dossier de preuve
Créancier\u202f: ${facts.creditor}
Client\u202f: ${facts.client}
Établi le ${facts.made} pour ${readersFr[facts.to]}

Commencez par ${facts.list}\u202f: il numérote les pièces et donne l’empreinte de chaque fichier.

Ce dossier ne concerne que ce client. ${facts.notes ? 'Les notes internes du créancier y sont, à sa demande.' : 'Les notes internes du créancier n’y sont pas.'}
Il contient des données personnelles\u202f: ne le remettez qu’à son destinataire, et supprimez-le quand il ne sert plus. Effacer le
client dans l’application ne l’efface pas d’ici.

Vérifier les fichiers, sans rien demander à personne\u202f:
  sha256sum -c SHA256SUMS
ou, avec le code source d’Encaisse, tout le dossier\u202f:
  node server/journal/verify.js CE-DOSSIER.zip
${facts.journal ? `\n${facts.journal}\u202f: tous les faits de ce dossier, y compris ceux qui ont été annulés, avec leurs empreintes.\n${chainFr(facts)}\n` : ''}`,
  }),
  en: (facts) => ({
    name: 'README.txt',
    text: `Evidence pack
Creditor: ${facts.creditor}
Client: ${facts.client}
Made on ${facts.made} for ${readersEn[facts.to]}

Begin with ${facts.list}: it numbers the documents and gives the fingerprint of each file.

This pack is about this client alone. ${facts.notes ? 'The internal notes of the creditor are in it, at the creditor’s request.' : 'The internal notes of the creditor are not in it.'}
It holds personal data: hand it to nobody but whom it was made for, and delete it when it is of no more use. Erasing the client in
the app does not erase it here.

To check the files without asking anybody:
  sha256sum -c SHA256SUMS
or, with the source code of Encaisse, the whole pack:
  node server/journal/verify.js THIS-PACK.zip
${facts.journal ? `\n${facts.journal}: every fact of this case, those that were taken back included, with their fingerprints.\n${chainEn(facts)}\n` : ''}`,
  }),
}

/** Windows opens a text without a mark as something else than UTF-8. */
export function packReadme(language: Language, facts: PackFacts): Readme {
  const { name, text } = readmes[language](facts)
  return { name, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }
}
