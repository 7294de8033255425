/** What is heard during a call: the boxes that fill the outcome, and the word of encouragement after it. */
import type { Encouragement } from '../../../server/domain/words/scripts/encouragement.ts'

const encouragement: Record<Encouragement, string> = {
  goal: 'Objectif atteint : c’est ce que vous visiez.',
  least: 'Au-dessus du minimum que vous vous étiez fixé.',
  below: 'Moins que prévu, mais une date et une somme sont dites : c’est un point d’appui.',
  paid: 'Votre travail est payé. Un merci, et la relation continue.',
  dated: 'Une date et un montant : c’était le but de l’appel.',
  plan: 'Des versements tenables valent mieux qu’une date qui ne le serait pas.',
  tried: 'Personne au bout du fil, et pourtant un pas de fait : l’essai est noté, daté.',
  moved: 'Vous en savez plus qu’avant l’appel, et la suite a sa date.',
  heard: 'Écouter fait aussi avancer un dossier.',
  clear: 'Un refus net vaut mieux qu’un silence : la suite se fait par écrit, sans vous épuiser.',
  calm: 'Vous avez gardé votre calme. Ce qui est dû le reste ; le temps fait maintenant son travail.',
}

export const heard = {
  soFar: 'Déjà noté pendant l’appel',
  line: (box: string, value: string) => `${box} : ${value}`,
  saveFor: (label: string, day: string) => `${label} : ${day}`,
  boxes: {
    on: 'Date annoncée',
    amount: 'Montant',
    method: 'Moyen',
    sentOn: 'Envoyé le',
    reference: 'Référence',
    who: 'Qui valide',
    line: 'Ligne directe',
    paymentDay: 'Jour de règlement',
    back: 'À joindre le',
    point: 'Point précis',
    words: 'Ses mots',
  },
  ask: {
    on: 'Règlement prévu quel jour ?',
    amount: 'Combien ?',
    method: 'Par quel moyen ?',
    sentOn: 'Parti quel jour ?',
    reference: 'Numéro ou référence',
    who: 'Qui valide les règlements ?',
    line: 'Sa ligne directe',
    paymentDay: 'Jour où partent les règlements',
    back: 'Quand peut-on joindre la personne ?',
    point: 'Le point précis, en peu de mots',
    words: 'Ses mots exacts',
    answer: 'La réponse',
  },
  wordsHint: 'Tels quels, sans commentaire : le client peut demander à les lire.',
  encouragement,
}
