import { ActionButton } from "#components/ui/action-button"
import { TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { putIssueAreaInUseAction, renameIssueAreaAction } from "#lib/setting/actions"

type Area = { id: number; name: string; version: number; deletedAt: string | null }

const Name = ({ area, formKey }: { area: Area; formKey: string }) => (
  <Form
    action={renameIssueAreaAction}
    formKey={formKey}
    version={area.version}
    values={{ name: area.name }}
    submit="Save name"
    cancelHref="/office/settings/areas"
  >
    <input type="hidden" name="id" value={area.id} />
    <TextField name="name" label="Name of the issue area" required />
  </Form>
)

export const IssueAreas = ({ areas, editing, formKey }: { areas: Area[]; editing: number | null; formKey: string }) => (
  <SimpleTable
    caption="Issue areas"
    captionHidden
    rows={areas}
    rowKey={(area) => area.id}
    empty="No issue areas yet. Add the first one below."
    columns={[
      { id: "name", header: "Name", wrap: true, cell: (area) => (area.id === editing ? <Name area={area} formKey={`${formKey}-name`} /> : area.name) },
      { id: "use", header: "In use", cell: (area) => (area.deletedAt ? "Out of use" : "In use") },
      {
        id: "edit",
        header: "Change",
        cell: (area) => (area.id === editing ? null : <Link href={`/office/settings/areas?edit=${area.id}`}>Rename {area.name}</Link>),
      },
      {
        id: "act",
        header: "Use",
        cell: (area) => (
          <ActionButton
            action={putIssueAreaInUseAction}
            formKey={`${formKey}-${area.id}`}
            fields={{ id: area.id, version: area.version, use: area.deletedAt ? "yes" : "no" }}
            small
          >
            {area.deletedAt ? "Use again" : "Take out of use"}
          </ActionButton>
        ),
      },
    ]}
  />
)
