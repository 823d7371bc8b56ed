import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Prose } from "#components/ui/prose"
import { formatInstant } from "#lib/kernel/clock"
import { addRemarkAction, sendMessageAction } from "#lib/report/actions"
import type { Message, Remark } from "#lib/report/review"

const Said = ({ said, from, timeZone }: { said: Remark; from: string; timeZone: string }) => (
  <li>
    <p className="text-sm">
      <strong>{said.by ?? from}</strong>
      {said.by ? `, ${from}` : ""}, <time dateTime={said.createdAt}>{formatInstant(said.createdAt, timeZone)}</time>
    </p>
    <Prose text={said.body} />
  </li>
)

type RemarksProps = { reportId: number; remarks: readonly Remark[]; timeZone: string; formKey: string | undefined }

/** Among staff. It looks like nothing that the grantee ever sees. */
export const Remarks = ({ reportId, remarks, timeZone, formKey }: RemarksProps) => (
  <section id="remarks" aria-labelledby="remarks-title" className="remarks">
    <h2 id="remarks-title" className="text-h3 font-semibold">
      Remarks among staff
    </h2>
    <p className="mb-4 font-semibold">Only staff reads this. It is never sent, published or exported.</p>
    {remarks.length === 0 ? null : (
      <ul className="mb-5 grid gap-4">
        {remarks.map((remark) => (
          <Said key={remark.id} said={remark} from="staff" timeZone={timeZone} />
        ))}
      </ul>
    )}
    {formKey ? (
      <Form
        action={addRemarkAction}
        formKey={formKey}
        submit="Add remark for staff"
        kind="plain"
        clearOnDone
        done="Added, for staff only."
        label="Remark among staff"
      >
        <HiddenField name="id" value={reportId} />
        <TextArea name="body" label="Remark, for staff only" rows={3} required />
      </Form>
    ) : null}
  </section>
)

type Props = {
  reportId: number
  messages: readonly Message[]
  /** Who reads on the other side: the grantee's name for staff, the foundation's for the grantee. */
  other: string
  foundation: string
  organization: string
  timeZone: string
  formKey: string | undefined
}

/** Between the foundation and the grantee: both read all of it, both write. */
export const Conversation = ({ reportId, messages, other, foundation, organization, timeZone, formKey }: Props) => (
  <section id="conversation" aria-labelledby="conversation-title" className="conversation">
    <h2 id="conversation-title" className="text-h3 font-semibold">
      Conversation with {other}
    </h2>
    <p className="mb-4">{other} reads what stands here, and is told of it by mail.</p>
    {messages.length === 0 ? (
      <p className="mb-4 text-muted">Nothing was written yet.</p>
    ) : (
      <ul className="mb-5 grid gap-4">
        {messages.map((message) => (
          <Said key={message.id} said={message} from={message.isFromStaff ? foundation : organization} timeZone={timeZone} />
        ))}
      </ul>
    )}
    {formKey ? (
      <Form
        action={sendMessageAction}
        formKey={formKey}
        submit={`Send to ${other}`}
        pending="Sending…"
        clearOnDone
        done={`Sent to ${other}.`}
        label={`Message to ${other}`}
      >
        <HiddenField name="id" value={reportId} />
        <TextArea name="body" label={`Message to ${other}`} rows={4} required />
      </Form>
    ) : null}
  </section>
)
