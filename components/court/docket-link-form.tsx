import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { linkDocketAction } from "#lib/case/actions"
import type { Docket } from "#lib/case/case"

type Props = { courtCase: { id: number; version: number }; docket: Docket; canSearch: boolean; formKey: string }

/** Ties a docket to its page at CourtListener, so that links lead there and its alerts find the case. */
export const DocketLinkForm = ({ courtCase, docket, canSearch, formKey }: Props) => (
  <Disclosure quiet summary={docket.courtListenerId === null ? "Tie to CourtListener" : "Change CourtListener's docket"}>
    <Form
      action={linkDocketAction}
      formKey={formKey}
      version={courtCase.version}
      submit={canSearch ? "Find or save" : "Save address"}
      kind="plain"
      label={`${docket.court} at CourtListener`}
    >
      <HiddenField name="id" value={courtCase.id} />
      <HiddenField name="docketId" value={docket.id} />
      <TextField
        name="address"
        label="Address of the docket at CourtListener"
        hint={canSearch ? "Left empty, it is looked for there by court and number." : "Such as https://www.courtlistener.com/docket/4214664/a-v-b/."}
        required={!canSearch}
      />
    </Form>
  </Disclosure>
)
