import { describe, expect, it } from 'vitest'
import type { Script } from '../../../../server/domain/records/cards.ts'
import { openingFor, scriptStage } from '../../../../server/domain/words/scripts.ts'
import { client, late, planOn, promise, sent } from '../facts.ts'
import { inMandate, states, subject } from './subject.ts'

const stages = ['friendly', 'firm', 'promise-broken', 'voicemail'] as const
const own = (more: Partial<Script> = {}): Script => ({
  id: 's1',
  stage: 'friendly',
  language: 'fr',
  opening: 'Bonjour {who}, {creditor} à l’appareil.',
  ...more,
})

describe('a call opening', () => {
  it('is ready for every stage in both languages, for vous and tu, and says which version it is', () => {
    for (const stage of stages)
      for (const language of ['fr', 'en'] as const)
        for (const address of ['tu', 'vous'] as const) {
          const opening = openingFor(stage, language, [], subject({ client: client({ address }) }))
          expect(opening).toMatchObject({
            ok: true,
            version: '1',
            goal: expect.any(String),
            advice: expect.any(String),
          })
          expect(opening.ok && opening.opening).not.toMatch(/[{}[\]|]|undefined/)
        }
  })

  it('names the creditor when the call is made on behalf of somebody', () => {
    for (const stage of stages)
      expect(openingFor(stage, 'fr', [], subject(inMandate))).toMatchObject({
        opening: expect.stringContaining('Agence Nord, pour Atelier Roche'),
      })
  })

  it('before the due date is about the work and the papers, asks for no payment, and is nobody’s own script', () => {
    const early = { invoices: states({}).map((state) => ({ ...state, daysLate: -5 })) }
    const opening = openingFor('friendly', 'fr', [own()], subject(early))
    expect(opening).toMatchObject({ ok: true, version: '1', opening: expect.stringContaining('est bien arrivée') })
    expect(opening.ok && opening.opening).not.toMatch(/échue|il reste|retard/)
    expect(openingFor('friendly', 'en', [], subject(early))).toMatchObject({
      opening: expect.stringContaining('has arrived'),
    })
  })

  it('left on voicemail says neither amount nor reason', () => {
    const opening = openingFor('voicemail', 'fr', [], subject())
    expect(opening.ok && opening.opening).not.toMatch(/factur|règlement|€|retard/i)
  })

  it('is the workspace’s own script where there is one of that stage and language', () => {
    const scripts = [own(), own({ id: 's2', stage: 'firm' }), own({ id: 's3', language: 'en' })]
    expect(openingFor('friendly', 'fr', scripts, subject())).toEqual({
      ok: true,
      opening: 'Bonjour Madame Perrin, Atelier Roche à l’appareil.',
    })
  })

  it('of one’s own with an unknown place is refused', () => {
    const scripts = [own({ opening: 'Bonjour {nom}' })]
    expect(openingFor('friendly', 'fr', scripts, subject())).toEqual({ ok: false, missing: ['nom'] })
  })
})

describe('the stage of a script', () => {
  it('follows what is due', () => {
    expect(scriptStage(planOn(late(14), { interactions: [sent(late(7), 'd7')] }))).toBe('friendly')
    expect(scriptStage(planOn(late(30), { interactions: [sent(late(7), 'd7'), sent(late(14), 'd14')] }))).toBe('firm')
    expect(scriptStage(planOn(late(30), { promises: [promise(late(14), late(20), 5_000)] }))).toBe('promise-broken')
    expect(scriptStage(planOn(late(1)))).toBe('friendly')
  })
})
