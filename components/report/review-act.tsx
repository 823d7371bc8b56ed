import type { ReactNode } from "react"
import { NotAnyMore } from "#components/report/not-any-more"
import { FreedPayments, PublicPreview } from "#components/report/public-preview"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Checkbox } from "#components/ui/choice-field"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import type { FullPayment } from "#lib/payment/payment"
import { acceptReportAction, publishReportAction, reopenReportAction, requestChangesAction, unpublishReportAction } from "#lib/report/actions"
import { may } from "#lib/report/policy"
import type { AttachedFile, Report, ReportCase, ReportVersion } from "#lib/report/report"
import { filePart } from "#lib/report/review"
import { partField } from "#lib/report/review-input"
import type { RequirementRule } from "#lib/schedule/schedule"

type Props = {
  actor: Actor
  report: Report
  version: ReportVersion
  files: readonly AttachedFile[]
  cases: readonly ReportCase[]
  rule: RequirementRule
  freed: readonly FullPayment[]
  path: string
  formKey: string
  /** Somebody else has decided meanwhile. */
  isOver: boolean
}

const Accept = ({ path, formKey, freed, rule, isOver, ...props }: Props) => (
  <Form
    action={acceptReportAction}
    isOver={isOver}
    formKey={formKey}
    version={props.report.version}
    values={{ publish: rule.isPublished ? "yes" : "" }}
    submit="Accept report"
    pending="Accepting…"
    cancelHref={path}
  >
    <HiddenField name="id" value={props.report.id} />
    <div>
      <h3 className="font-semibold">What it frees</h3>
      <FreedPayments freed={freed} />
    </div>
    <Checkbox
      name="publish"
      label="Publish on the grantee’s page"
      hint={rule.isPublished ? "Unticked, it stays private." : "The foundation does not publish reports of this kind by itself. Unticked, it stays private."}
    />
    <div>
      <h3 className="font-semibold">What publishing shows</h3>
      <PublicPreview {...props} />
    </div>
  </Form>
)

const AskForChanges = ({ report, rule, version, path, formKey, isOver }: Props) => (
  <Form action={requestChangesAction} isOver={isOver} formKey={formKey} version={report.version} submit="Ask for changes" pending="Sending…" cancelHref={path}>
    <HiddenField name="id" value={report.id} />
    <TextArea name="words" label="On the whole" hint="The grantee reads this, and sends a new version. This one is kept." rows={4} />
    <Disclosure summary="On single parts: the grantee reads it at that part of the form" open>
      <div className="grid gap-5">
        {rule.questions.map(({ name, label }) => (
          <TextArea key={name} name={partField(name)} label={label} rows={2} />
        ))}
        {version.file ? <TextArea name={partField(filePart)} label="The file" rows={2} /> : null}
      </div>
    </Disclosure>
  </Form>
)

/** What is decided by a look at the public page: its button, and the way back. */
const Shown = ({ report, path, children, isOver: _, formKey: __, ...props }: Props & { children: ReactNode }) => (
  <>
    <PublicPreview report={report} {...props} />
    <div className="flex flex-wrap items-center gap-3">
      {children}
      <LinkButton href={path} kind="quiet">
        Cancel
      </LinkButton>
    </div>
  </>
)

const Publish = (props: Props) => (
  <div className="grid gap-4">
    <Shown {...props}>
      <ActionButton action={publishReportAction} formKey={props.formKey} fields={{ id: props.report.id, version: props.report.version }} kind="primary">
        Publish report
      </ActionButton>
    </Shown>
  </div>
)

const Unpublish = (props: Props) => (
  <div className="grid gap-4">
    <p className="max-w-measure">
      {props.report.isGrantPublic
        ? "It is gone at once from the grantee’s page and from the pages of its cases, and the links to it and its files answer “Page not found”. The grantee is told by a letter. It stays accepted, and it can be published again."
        : "The public sees nothing of it now, since its grant or its grantee is private. Unpublished, it stays private when they are published."}
    </p>
    <Shown {...props}>
      <ActionButton action={unpublishReportAction} formKey={props.formKey} fields={{ id: props.report.id, version: props.report.version }} kind="danger">
        Unpublish report
      </ActionButton>
    </Shown>
  </div>
)

const Reopen = ({ report, freed, path, formKey, isOver }: Props) => (
  <Form action={reopenReportAction} isOver={isOver} formKey={formKey} version={report.version} submit="Take it up again" kind="danger" cancelHref={path}>
    <HiddenField name="id" value={report.id} />
    <p className="max-w-measure">
      It lies in review again, its requirement is open{report.publishedAt ? ", and it is gone from the public pages at once" : ""}.
      {freed.length > 0 ? " What waits for it and is not paid yet waits again." : ""}
    </p>
    <TextArea name="reason" label="Why" hint="Kept with your name; only staff reads it." rows={3} required />
  </Form>
)

/** Whether the act that was asked for is one that wants words, and may be done just now. */
export const isTypedAct = (actor: Actor, report: Report, act: string | undefined): boolean =>
  (act === "changes" && can(actor, may.requestChanges, report)) || (act === "reopen" && can(actor, may.reopen, report))

const acts = {
  accept: { title: "Accept this report", rule: may.accept, Body: Accept },
  changes: { title: "Ask for changes", rule: may.requestChanges, Body: AskForChanges },
  publish: { title: "Publish this report", rule: may.publish, Body: Publish },
  unpublish: { title: "Unpublish this report", rule: may.unpublish, Body: Unpublish },
  reopen: { title: "Take it up again", rule: may.reopen, Body: Reopen },
}
const isAct = (act: string | undefined): act is keyof typeof acts => act !== undefined && Object.hasOwn(acts, act)

/** The act that was asked for by the address. `lastAct` is said where it can't be done any more, since somebody was faster. */
export const ReviewAct = ({ act, lastAct, ...props }: Omit<Props, "isOver"> & { act: string | undefined; lastAct: string | undefined }) => {
  if (!isAct(act)) return null
  const { title, rule, Body } = acts[act]
  const isOver = !can(props.actor, rule, props.report)
  // What was just published or unpublished shows that by itself.
  if (isOver && (act === "publish" || act === "unpublish")) return null
  return (
    <div className="review-act">
      <Section title={title} id="act">
        {isOver ? <NotAnyMore lastAct={lastAct} /> : null}
        <Body key={act} {...props} isOver={isOver} />
      </Section>
    </div>
  )
}
