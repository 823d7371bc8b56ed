import { WhatBecomesPublic } from "#components/report/publication"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Checkbox } from "#components/ui/choice-field"
import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { acceptReportAction, publishReportAction, requestChangesAction, startReviewAction, unpublishReportAction } from "#lib/report/actions"
import { may } from "#lib/report/policy"
import { isForPublication, type Report, type ReportCase, type ReportVersion } from "#lib/report/report"

type Props = { actor: Actor; report: Report; version: ReportVersion | undefined; cases: ReportCase[]; formKeys: readonly [string, string, string] }

const Accept = ({ report, version, cases, formKey }: Omit<Props, "actor" | "formKeys"> & { formKey: string }) => (
  <Section title="Accept" level={3}>
    <Form
      action={acceptReportAction}
      formKey={formKey}
      version={report.version}
      values={{ publish: isForPublication(report.kind) ? "yes" : "" }}
      submit="Accept report"
    >
      <HiddenField name="id" value={report.id} />
      <Checkbox name="publish" label="Publish on the grantee’s page" hint={<WhatBecomesPublic report={report} version={version} cases={cases} />} />
    </Form>
  </Section>
)

const RequestChanges = ({ report, formKey }: { report: Report; formKey: string }) => (
  <Section title="Request changes" level={3}>
    <Form action={requestChangesAction} formKey={formKey} version={report.version} submit="Request changes" kind="plain">
      <HiddenField name="id" value={report.id} />
      <TextArea name="words" label="What should change" hint="The grantee reads this, and sends a new version. This one is kept." rows={4} required />
    </Form>
  </Section>
)

const Visible = ({ actor, report, version, cases, formKeys: [formKey] }: Props) => {
  const fields = { id: report.id, version: report.version }
  if (can(actor, may.unpublish, report))
    return (
      <Section title="Public" level={3} intro="Everyone can read this report.">
        <ActionButton
          action={unpublishReportAction}
          formKey={formKey}
          fields={fields}
          confirm="It is gone from the public pages at once. You can publish it again."
        >
          Unpublish
        </ActionButton>
      </Section>
    )
  if (!can(actor, may.publish, report)) return null
  return (
    <Section title="Private" level={3} intro={<WhatBecomesPublic report={report} version={version} cases={cases} />}>
      <ActionButton action={publishReportAction} formKey={formKey} fields={fields} confirm="Everyone can read it then. You can unpublish it later.">
        Publish
      </ActionButton>
    </Section>
  )
}

/** What a reviewer can do with the report just now. */
export const ReviewActs = (props: Props) => {
  const { actor, report, version, cases, formKeys } = props
  const waive = report.requirementId !== null && can(actor, may.accept, report)
  return (
    <div className="grid gap-6">
      {can(actor, may.review, report) ? (
        <ActionButton action={startReviewAction} formKey={formKeys[2]} fields={{ id: report.id, version: report.version }}>
          Start review
        </ActionButton>
      ) : null}
      {can(actor, may.accept, report) ? <Accept report={report} version={version} cases={cases} formKey={formKeys[0]} /> : null}
      {can(actor, may.requestChanges, report) ? <RequestChanges report={report} formKey={formKeys[1]} /> : null}
      {waive ? (
        <Section title="Waive" level={3} intro="When nothing needs to be sent any more, with a reason.">
          <LinkButton href={`/office/requirements/${report.requirementId}?edit=waive`}>Waive requirement</LinkButton>
        </Section>
      ) : null}
      <Visible {...props} />
    </div>
  )
}
