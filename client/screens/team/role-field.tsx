/** A role, with what it lets somebody do. */
import type { Role } from '../../book/database.ts'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

const roles: readonly Role[] = ['collector', 'viewer', 'owner']

export function RoleField(props: { value: Role; onChange: (role: Role) => void }) {
  const words = () => rest().team
  return (
    <Stack gap={2}>
      <ChipGroup
        label={words().invite.role}
        choices={roles.map((value) => ({ value, label: words().roles[value] }))}
        value={props.value}
        onChange={props.onChange}
        wrap
      />
      <Text voice="soft">{words().roleText[props.value]}</Text>
    </Stack>
  )
}
