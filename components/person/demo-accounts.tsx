import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"

export type DemoAccount = { email: string; what: string }

/** Only the demo shows this. */
export const DemoAccounts = ({ accounts, password }: { accounts: readonly DemoAccount[]; password: string }) => (
  <Section title="Accounts of this demonstration" intro={`The password of each is ${password}`}>
    <SimpleTable
      caption="Accounts of this demonstration"
      captionHidden
      rows={[...accounts]}
      rowKey={(account) => account.email}
      columns={[
        { id: "email", header: "Email", cell: (account) => account.email },
        { id: "what", header: "Who", cell: (account) => account.what, wrap: true },
      ]}
    />
  </Section>
)
