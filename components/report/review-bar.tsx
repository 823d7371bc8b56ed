import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { startReviewAction, unpublishReportAction } from "#lib/report/actions"
import { may } from "#lib/report/policy"
import type { Report } from "#lib/report/report"

type Props = { actor: Actor; report: Report; path: string; nextHref: string | undefined; keyFor: () => string }

/** What a reviewer can do just now, always in reach; what needs words or a look first opens beside the document. */
export const ReviewBar = ({ actor, report, path, nextHref, keyFor }: Props) => {
  const fields = { id: report.id, version: report.version }
  const mayAccept = can(actor, may.accept, report)
  return (
    <section aria-label="Decide" className="review-bar">
      {mayAccept ? (
        <LinkButton href={`${path}?act=accept#act`} kind="primary" data-key="a">
          Accept…
        </LinkButton>
      ) : null}
      {can(actor, may.requestChanges, report) ? (
        <LinkButton href={`${path}?act=changes#act`} data-key="r">
          Ask for changes…
        </LinkButton>
      ) : null}
      {mayAccept && report.requirementId !== null ? <LinkButton href={`/office/requirements/${report.requirementId}?edit=waive`}>Waive…</LinkButton> : null}
      {can(actor, may.review, report) ? (
        <ActionButton action={startReviewAction} formKey={keyFor()} fields={fields}>
          Begin review
        </ActionButton>
      ) : null}
      {can(actor, may.publish, report) ? <LinkButton href={`${path}?act=publish#act`}>Publish…</LinkButton> : null}
      {can(actor, may.unpublish, report) ? (
        <ActionButton
          action={unpublishReportAction}
          formKey={keyFor()}
          fields={fields}
          confirm="It is gone from the grantee’s page and from those of its cases at once, and its files with it. You can publish it again."
        >
          Unpublish
        </ActionButton>
      ) : null}
      {can(actor, may.reopen, report) ? <LinkButton href={`${path}?act=reopen#act`}>Take it up again…</LinkButton> : null}
      {nextHref ? (
        <LinkButton href={nextHref} kind="quiet" data-key="n">
          Next to review
        </LinkButton>
      ) : null}
    </section>
  )
}
