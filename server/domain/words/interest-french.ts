/** The statement of interest in French: figures that can be counted again, and no threat. */
import type { InterestTemplates } from './interest-templates.ts'

export const templates: InterestTemplates = {
  subject: 'Décompte de retard au {asOf} : {total}',
  body: `Voici, arrêté au {asOf}, ce que le retard de règlement ajoute aux factures au nom {ofClient} :

{rows}

{sums}

{waived?}

{sources?}

{pay?}`,
  invoice: 'Facture {number}, échéance du {dueOn}',
  segment: '– {period}, {days} à {percent} sur {principal} : {sum}',
  interest: '– intérêts {period} : {sum}',
  indemnity: '– indemnité forfaitaire pour frais de recouvrement : {sum}',
  sums: 'Intérêts : {interest}. Indemnités : {indemnity}. En tout {total}, en plus du montant des factures.',
  waived: 'À titre commercial, nous ne demandons pas {waivedSum} qui s’y ajouteraient.',
  sources: 'Textes : {texts}.',
  dayOne: '{count} jour',
  dayMany: '{count} jours',
}
