import { describe, expect, it } from 'vitest'
import { guessClientKind } from '../../../../server/domain/ledger/client-kind.ts'

const kindsOf = (names: string[]) => names.map((name) => guessClientKind({ name }))

describe('the kind of a client is guessed', () => {
  it('as business from a legal form in the name', () => {
    const names = [
      'Dupont SARL',
      'S.A.R.L. Dupont',
      'SAS Le Fournil',
      'Perrin S.A.S.U.',
      'EURL Martin',
      'SCI du Lac',
      'Acme Ltd',
      'Acme, Inc.',
      'Foo GmbH',
      'WAL-MAR corp',
      'Bar LLC',
    ]
    expect(kindsOf(names)).toEqual(names.map(() => 'business'))
  })

  it('as public from what the body calls itself', () => {
    const names = [
      'Mairie de Lyon',
      'Commune d’Aix',
      'MAIRIE DE NIMES',
      'Conseil départemental du Nord',
      'Ministère des Armées',
      'CHU de Rennes',
      'Lycée Henri IV',
    ]
    expect(kindsOf(names)).toEqual(names.map(() => 'public'))
  })

  it('not at all from a name that proves nothing, and never as consumer', () => {
    expect(kindsOf(['Julie Perrin', 'Sarlat Menuiserie', 'M. Sasu-Durand Paul', 'Incandescence'])).toEqual([
      'unknown',
      'unknown',
      'business',
      'unknown',
    ])
  })

  it('from a valid SIREN, public when it starts with 1 or 2, and from a VAT number', () => {
    expect(guessClientKind({ name: 'Perrin', siren: '732 829 320' })).toBe('business')
    expect(guessClientKind({ name: 'Perrin', siren: '732829321' })).toBe('unknown')
    expect(guessClientKind({ name: 'Perrin', siren: '217500016' })).toBe('public')
    expect(guessClientKind({ name: 'Perrin', vatNumber: 'FR 40 303 265 045' })).toBe('business')
  })
})
