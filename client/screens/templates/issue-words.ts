/** What is wrong with a template, as sentences: a field is named as it is written on the screen. */
import type { TemplateIssue } from '../../../server/domain/words/templates/check-template.ts'
import { list, rest } from '../../i18n/index.ts'
import { fieldName, meantBy } from './field-names.ts'

type Lack = Extract<TemplateIssue, { code: 'lacks-field' }>

/** In the order of the template; the facts a reminder lacks in one sentence. */
export function issueSentences(issues: readonly TemplateIssue[], part: 'subject' | 'body'): string[] {
  const here = issues.filter((issue) => isAbout(issue, part))
  const lacks = here.filter((issue): issue is Lack => issue.code === 'lacks-field' && issue.field !== 'sign')
  const others = here.filter((issue) => !(lacks as TemplateIssue[]).includes(issue)).map(sentenceOf)
  const lacking = list(lacks.map(({ field }) => `{${fieldName(field)}}`))
  return [...new Set(lacking ? [rest().templates.issues.lacks(lacking), ...others] : others)]
}

const isAbout = (issue: TemplateIssue, part: 'subject' | 'body'): boolean =>
  'at' in issue ? issue.at === part : part === 'body'

function sentenceOf(issue: TemplateIssue): string {
  const words = rest().templates.issues
  switch (issue.code) {
    case 'syntax':
      return words.syntax(issue.sign, issue.at)
    case 'empty':
      return words.empty(issue.at)
    case 'unknown-field':
      return words.unknown(issue.field, meantBy(issue.field))
    case 'no-room':
      return words['no-room'](fieldName(issue.field), issue.at)
    case 'lacks-field':
      return words.unsigned(fieldName(issue.field))
    default:
      return words[issue.code](fieldName(issue.field))
  }
}
