import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { IssueAreas } from "#components/setting/issue-areas"
import { SettingsFrame } from "#components/setting/settings-frame"
import { TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { requireAdministrator } from "#lib/door/actor"
import { addIssueAreaAction } from "#lib/setting/actions"
import { listAllIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Issue areas" }

const IssueAreasPage = async ({ searchParams }: { searchParams: Promise<{ edit?: string }> }) => {
  await requireAdministrator()
  const { edit } = await searchParams
  return (
    <SettingsFrame current="/office/settings/areas" title="Issue areas">
      <IssueAreas areas={listAllIssueAreas()} editing={edit ? Number(edit) : null} formKey={randomUUID()} />
      <Section title="Add an issue area">
        <Form action={addIssueAreaAction} formKey={randomUUID()} submit="Add issue area" done="Added." clearOnDone>
          <TextField name="name" label="Name of the issue area" required />
        </Form>
      </Section>
    </SettingsFrame>
  )
}

export default IssueAreasPage
