import { describe, expect, test } from 'vitest'
import { bookAfter, nothing, take } from './taking.ts'

const head = 'Client;N° facture;Date de facture;Échéance;Montant TTC'

describe('a second import', () => {
  const text = `${head};Déjà réglé;Facture d’origine\nA;1;01/10/2026;31/10/2026;50,00;20,00;\nB;1;01/10/2026;31/10/2026;60,00;;\nB;AV;02/10/2026;;-10,00;;1\n`

  test('of the same file doubles nothing', async () => {
    const before = nothing()
    const first = await take(text, {}, before)
    expect(first.changes).toHaveLength(6)
    const second = await take(text, {}, bookAfter(first, before))
    expect(second.changes).toEqual([])
    expect(second.report.duplicates).toEqual([2, 3, 4])
    expect(second.warned).toEqual([])
  })

  test('takes the invoices that are new, for the clients that are known', async () => {
    const before = nothing()
    const first = await take(text, {}, before)
    const second = await take(`${text}A;3;01/10/2026;31/10/2026;70,00;;\n`, {}, bookAfter(first, before))
    expect(second.created('client')).toEqual([])
    expect(second.created('invoice')).toMatchObject([{ number: '3', clientId: first.created('client')[0]?.id }])
  })

  test('says when the file knows more money than the book', async () => {
    const before = nothing()
    const first = await take(text, {}, before)
    const second = await take(text.replace('20,00', '50,00'), {}, bookAfter(first, before))
    expect(second.changes).toEqual([])
    expect(second.warned).toEqual(['2 paid-more-than-known'])
  })

  test('after one that was stopped takes the rest with its payments', async () => {
    const lines = Array.from({ length: 600 }, (_, at) => `C${at};${at};01/10/2026;25/10/2026;50,00;20,00;`)
    const long = [`${head};Déjà réglé;Facture d’origine`, ...lines].join('\n')
    const before = nothing()
    const whole = await take(long, {}, before)
    expect(whole.chunks.length).toBeGreaterThan(2)
    const stored = { changes: whole.chunks[0] ?? [], created: onlyOf(whole.chunks[0] ?? []) }
    const second = await take(long, {}, bookAfter(stored, before))
    const count = (kind: 'invoice' | 'payment' | 'client') => stored.created(kind).length + second.created(kind).length
    expect([count('client'), count('invoice'), count('payment')]).toEqual([600, 600, 600])
  })
})

function onlyOf(changes: Awaited<ReturnType<typeof take>>['changes']): Awaited<ReturnType<typeof take>>['created'] {
  return ((kind: string) =>
    changes.flatMap((change) => (change.op === 'create' && change.kind === kind ? [change.record] : []))) as never
}
