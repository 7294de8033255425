/** Files of a case: photos, papers, voice notes. */
import type { FileRefusal } from '../../../server/domain/files/types.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

const refused: Record<FileRefusal | 'storage-full' | 'storage-failed', string> = {
  empty: 'Ce fichier est vide. Rien n’a été ajouté.',
  'too-large': 'Ce fichier dépasse 10 Mo. Rien n’a été ajouté : réduisez-le, puis recommencez.',
  'photo-too-large': 'Cette photo dépasse 20 Mo. Rien n’a été ajouté : choisissez une définition plus petite.',
  type: 'Ce type de fichier n’est pas accepté. Ajoutez une photo, un PDF, un texte, une facture XML, un document Office sans macros ou un son.',
  picture:
    'Cette image est abîmée, ou votre navigateur ne sait pas la lire. Rien n’a été ajouté : reprenez-la en JPEG ou en PNG.',
  'too-many-pixels': 'Cette image compte trop de points pour ce téléphone. Rien n’a été ajouté.',
  unreadable: 'Ce fichier n’a pas pu être lu. S’il est dans un nuage, téléchargez-le d’abord.',
  'storage-full':
    'Il n’y a plus de place sur cet appareil. Rien n’a été ajouté et rien n’est perdu : libérez de la place.',
  'storage-failed': 'L’enregistrement a échoué. Rien n’a été ajouté : recommencez.',
}

const unfetched = {
  'not-yet': 'Cette pièce n’a pas encore été envoyée par l’appareil qui l’a ajoutée.',
  offline: 'Le serveur n’a pas répondu. La pièce se téléchargera dès que le réseau sera là : recommencez alors.',
  spoilt: 'Ce qui est arrivé n’est pas la pièce d’origine. Recommencez.',
}

export const files = {
  title: 'Pièces',
  row: (n: number) => count(n, { one: 'pièce', other: 'pièces', none: 'Photos, factures, notes vocales' }),
  ofInvoice: (number: string) => `Facture ${number}`,
  list: 'Pièces du dossier',
  none: 'Aucune pièce',
  noneText: 'Un bon de livraison signé, le chantier en photo, la facture d’origine : tout reste ici, même sans réseau.',
  photo: 'Prendre une photo',
  addition: 'Photo ou fichier',
  attach: 'Joindre une photo ou un fichier',
  pick: 'Choisir un fichier',
  keepPlace: 'Garder la date et le lieu des photos',
  keepPlaceText: 'Sinon, ils sont retirés avant l’enregistrement.',
  limits: 'Photos jusqu’à 20 Mo, réduites ici même ; autres fichiers jusqu’à 10 Mo.',
  adding: 'Ajout…',
  added: (name: string) => `Ajouté : ${name}`,
  addedMany: (n: number) => `Ajouté : ${count(n, { one: 'pièce', other: 'pièces' })}`,
  removed: 'Pièce supprimée',
  remove: 'Supprimer',
  share: 'Partager',
  save: 'Enregistrer',
  fetch: 'Télécharger',
  fetching: 'Téléchargement…',
  play: 'Écouter la note vocale',
  refused,
  unfetched,
  kinds: { invoice: 'Facture d’origine', photo: 'Photo', file: 'Document', voice: 'Note vocale' },
  facts: { kind: 'Nature', added: 'Ajoutée le', size: 'Taille', state: 'Où', place: 'Date et lieu', length: 'Durée' },
  placeKept: 'Conservés dans la photo',
  seconds: (n: number) => `${n} s`,
  states: {
    here: 'Sur cet appareil',
    waiting: 'À envoyer',
    sending: (percent: number) => `Envoi : ${percent} %`,
    stored: 'Ici et sur le serveur',
    remote: 'À télécharger',
    elsewhere: 'Encore sur l’appareil d’origine',
    gone: 'N’est pas dans cet appareil',
  },
  withInvoice: {
    share: (n: number): string => (n === 1 ? 'Partager avec la facture' : 'Partager avec les factures'),
    goesAlong:
      'Par le partage du téléphone, la facture part avec le texte. Le bouton du bas ouvre l’application sans pièce jointe.',
    failed: 'Le partage a échoué : rien n’a été envoyé.',
    addIt: (names: string) =>
      `L’application s’ouvre sans pièce jointe : ajoutez-y vous-même ${names}, à enregistrer depuis les pièces du dossier.`,
  },
  quota: {
    title: 'Pièces des dossiers',
    here: (n: number, size: string) =>
      n === 0
        ? 'Aucune pièce sur cet appareil.'
        : `${count(n, { one: 'pièce', other: 'pièces' })}, ${size} sur cet appareil.`,
    server: (used: string, quota: string) => `Sur le serveur : ${used} sur ${quota}.`,
    waiting: (n: number) => `${count(n, { one: 'pièce attend', other: 'pièces attendent' })} d’être envoyées.`,
    full: 'Le serveur n’a plus de place pour vos pièces. Elles restent sur cet appareil : supprimez-en d’anciennes, ou demandez plus de place à la personne qui gère le serveur.',
  },
  voice: {
    record: 'Note vocale',
    stop: 'Arrêter et garder',
    recording: (time: string) => `Enregistrement ${time} sur 2:00`,
    local: 'Le son reste dans le dossier. Deux minutes au plus.',
    refused: 'Le micro n’est pas disponible : autorisez-le dans les réglages du navigateur.',
    name: (day: string) => `Note vocale du ${day}`,
    dictate: 'Dicter',
    listening: 'J’écoute…',
    stopDictating: 'Arrêter la dictée',
    leaves:
      'La dictée passe par votre navigateur : le son peut partir chez son éditeur. La note vocale, elle, reste ici.',
    leavesGo: 'Dicter quand même',
    dictationFailed: 'La dictée n’a pas répondu. Tapez votre note, ou enregistrez-la.',
  },
}
