/** All settings at a glance: what is set now, and where to change it. */
import { Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { language, rest } from '../../i18n/index.ts'
import { lastMailAccount } from '../../sync/mails.ts'
import { Card } from '../../ui/card.tsx'
import {
  BellIcon,
  BuildingIcon,
  CalendarIcon,
  EuroIcon,
  ExportIcon,
  ForwardIcon,
  ImportIcon,
  InfoIcon,
  LetterIcon,
  MailIcon,
  PeopleIcon,
  PersonIcon,
  PhoneIcon,
  PromiseIcon,
  ReceiptIcon,
  SettingsIcon,
  SmsIcon,
  SyncIcon,
  TodayIcon,
  WarningIcon,
} from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { theme } from '../../ui/theme.ts'
import { isExample } from '../start/is-example.ts'
import { defaultKey, knownStrategy } from '../strategies/known.ts'
import { Managing, Writing } from '../team/writing.tsx'
import { backupWords } from './backup-words.ts'
import { ExampleBanner } from './example-banner.tsx'

export function Overview() {
  const book = useBook()
  const words = () => rest().settings
  const rows = () => words().rows
  const next = () => <ForwardIcon />
  return (
    <Screen title={words().title}>
      <ExampleBanner />
      <h2>{words().groups.business}</h2>
      <Card flush>
        <List inset>
          <Managing>
            <Row
              leading={<BuildingIcon />}
              title={rows().business}
              detail={book.workspace()?.name}
              trailing={next()}
              href="/settings/business"
            />
            <Show when={book.workspace()?.kind === 'mandate'}>
              <Row
                leading={<PromiseIcon />}
                title={rows().creditors}
                detail={book
                  .creditors()
                  .map((creditor) => creditor.name)
                  .slice(0, 3)
                  .join(', ')}
                trailing={next()}
                href="/settings/creditors"
              />
            </Show>
            <Row
              leading={<TodayIcon />}
              title={rest().strategies.reminders.strategiesRow}
              detail={knownStrategy(book, defaultKey(book))?.name}
              trailing={next()}
              href="/settings/strategies"
            />
            <Row
              leading={<CalendarIcon />}
              title={rest().strategies.reminders.row}
              trailing={next()}
              href="/settings/reminders"
            />
            <Row leading={<SmsIcon />} title={rest().templates.title} trailing={next()} href="/settings/templates" />
            <Row leading={<PhoneIcon />} title={rows().scripts} trailing={next()} href="/settings/scripts" />
          </Managing>
          <Writing>
            <Row leading={<MailIcon />} title={rest().automatic.title} trailing={next()} href="/settings/automatic" />
            <Row
              leading={<LetterIcon />}
              title={rest().automatic.mail.title}
              detail={lastMailAccount(book)?.fromAddress}
              trailing={next()}
              href="/settings/mail"
            />
          </Writing>
          <Row leading={<WarningIcon />} title={rest().disputes.report.title} trailing={next()} href="/disputes" />
          <Row leading={<ReceiptIcon />} title={rest().preventive.bills.all} trailing={next()} href="/bills" />
          <Writing>
            <Row leading={<EuroIcon />} title={rest().bank.title} trailing={next()} href="/bank" />
          </Writing>
        </List>
      </Card>
      <h2>{words().groups.data}</h2>
      <Card flush>
        <List inset>
          <Writing>
            <Row leading={<ImportIcon />} title={rows().import} trailing={next()} href="/import" />
          </Writing>
          <Row
            leading={<ExportIcon />}
            title={rows().data}
            detail={isExample(book) ? undefined : backupWords(book.meta())}
            trailing={next()}
            href="/settings/data"
          />
          <Row
            leading={<SyncIcon />}
            title={rows().account}
            detail={book.meta().account?.email ?? words().noAccount}
            trailing={next()}
            href="/settings/account"
          />
          <Row leading={<PeopleIcon />} title={rest().team.title} trailing={next()} href="/settings/team" />
        </List>
      </Card>
      <h2>{words().groups.app}</h2>
      <Card flush>
        <List inset>
          <Row
            leading={<BellIcon />}
            title={rest().notifications.title}
            trailing={next()}
            href="/settings/notifications"
          />
          <Row
            leading={<PersonIcon />}
            title={rows().language}
            detail={words().language.names[language()]}
            trailing={next()}
            href="/settings/language"
          />
          <Row
            leading={<SettingsIcon />}
            title={rows().appearance}
            detail={words().appearance.choices[theme()]}
            trailing={next()}
            href="/settings/appearance"
          />
          <Row leading={<InfoIcon />} title={rows().about} trailing={next()} href="/settings/about" />
        </List>
      </Card>
    </Screen>
  )
}
