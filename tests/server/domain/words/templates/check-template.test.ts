import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeWith } from '../../../../../server/domain/words/compose.ts'
import { fieldKeys, hasValueAt } from '../../../../../server/domain/words/fields.ts'
import {
  checkTemplate,
  offeredFields,
  placeOf,
  type TemplateDraft,
} from '../../../../../server/domain/words/templates/check-template.ts'
import { readyTemplates } from '../../../../../server/domain/words/templates/choose.ts'
import { messageStages, templateChannels } from '../../../../../server/domain/words/templates/template.ts'
import { runs } from '../../runs.ts'
import { subjects } from '../cases.ts'

const draft = (more: Partial<TemplateDraft> = {}): TemplateDraft => ({
  stage: 'friendly',
  channel: 'email',
  subject: 'Facture {number}',
  body: 'Bonjour {who},\n\n{lines}\n\n{pay?}',
  ...more,
})
const codes = (more: Partial<TemplateDraft>) => checkTemplate(draft(more)).map(({ code }) => code)

describe('the check of a template', () => {
  it('finds nothing in ours', () => {
    for (const language of ['fr', 'en'] as const)
      for (const template of readyTemplates(language)) expect(checkTemplate(template), template.key).toEqual([])
    expect(checkTemplate(draft())).toEqual([])
  })

  it('names a field that nobody knows, and the one that may be meant', () => {
    const check = (body: string) => checkTemplate(draft({ body: `{lines} ${body}` }))
    expect(check('{numbre}')).toEqual([{ code: 'unknown-field', at: 'body', field: 'numbre', meant: 'number' }])
    expect(check('{DueOn}')).toEqual([{ code: 'unknown-field', at: 'body', field: 'DueOn', meant: 'dueOn' }])
    expect(check('{siret}')).toEqual([{ code: 'unknown-field', at: 'body', field: 'siret', meant: null }])
  })

  it('finds a brace or bracket that stands alone, and lets brackets of a sentence be', () => {
    expect(checkTemplate(draft({ body: '{lines} {number' }))).toEqual([{ code: 'syntax', at: 'body', sign: '{' }])
    expect(codes({ body: '{lines} [vous|tu' })).toEqual(['syntax'])
    expect(codes({ body: '{lines} [vous|tu]' })).toEqual([])
    expect(codes({ body: '{lines} [sic]' })).toEqual([])
  })

  it('wants number, due date and remaining due in a reminder, and in nothing else', () => {
    expect(checkTemplate(draft({ body: 'Bonjour {who}, où en est-on ?' }))).toEqual(
      ['number', 'dueOn', 'amount'].map((field) => ({ code: 'lacks-field', field })),
    )
    expect(codes({ body: '{number} {dueOn} {amount}' })).toEqual([])
    expect(codes({ stage: 'preventive', body: 'Tout va bien ?' })).toEqual([])
  })

  it('wants a signature where no frame gives one', () => {
    const sms = { channel: 'sms', subject: undefined, body: '{number} {dueOn} {amount}' } as const
    expect(checkTemplate(draft(sms))).toEqual([{ code: 'lacks-field', field: 'sign' }])
    expect(codes({ ...sms, body: `${sms.body} {sign}` })).toEqual([])
  })

  it('keeps a debt out of what follows an answering machine', () => {
    const found = checkTemplate(draft({ stage: 'voicemail-sms', channel: 'sms', body: '{me} {number} {total} {sign}' }))
    expect(found.map((one) => 'field' in one && one.field)).toEqual(['number', 'total'])
  })

  it('finds a field that has no value at that stage', () => {
    expect(codes({ body: '{lines} {promiseOn}' })).toEqual(['not-here'])
    expect(codes({ stage: 'promise-broken', body: '{lines} {promiseOn}' })).toEqual([])
    expect(codes({ body: '{lines} {received}' })).toEqual(['not-here'])
  })

  it('lets no table into a subject or an SMS, and no field that may be empty stand unguarded', () => {
    expect(codes({ subject: '{lines}' })).toEqual(['no-room'])
    expect(codes({ channel: 'sms', subject: undefined, body: '{lines} {sign}' })).toEqual(['no-room'])
    expect(codes({ body: '{lines} {others}' })).toEqual(['may-be-empty'])
    expect(codes({ body: '{lines}{?others}' })).toEqual([])
  })

  it('wants words', () => {
    expect(codes({ subject: ' ' })).toEqual(['empty'])
    expect(codes({ body: '' })).toContain('empty')
    expect(codes({ stage: 'preventive', body: '{?online} {pay?}' })).toEqual(['empty'])
    expect(codes({ channel: 'sms', subject: undefined, body: '{number} {dueOn} {amount} {sign}' })).toEqual([])
  })

  it('keeps its word: what it lets pass is filled on every complete case', () => {
    const drafts = fc
      .record({ stage: fc.constantFrom(...messageStages), channel: fc.constantFrom(...templateChannels) })
      .chain((of) =>
        fc.record({
          stage: fc.constant(of.stage),
          channel: fc.constant(of.channel),
          subject: fc.constant('Objet'),
          body: fc
            .subarray(offeredFields(of, 'body'), { minLength: 1 })
            .map((names) => names.map(placeOf).join('\n\n')),
        }),
      )
    fc.assert(
      fc.property(drafts, subjects, (made, subject) => {
        const issues = checkTemplate(made).filter(({ code }) => code !== 'lacks-field')
        fc.pre(!issues.some(({ code }) => code === 'empty'))
        expect(issues).toEqual([])
        const message = composeWith(
          { key: 'own', tone: 'friendly', profiles: [], ...made },
          { ...subject, channel: made.channel },
        )
        expect(message.ok ? [] : message.missing).toEqual([])
      }),
      { numRuns: runs / 4 },
    )
  })

  it('offers each field somewhere', () => {
    for (const name of fieldKeys)
      expect(
        messageStages.some((stage) => hasValueAt(name, stage)),
        name,
      ).toBe(true)
  })
})
