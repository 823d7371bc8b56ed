import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { startReviewAction } from "#lib/report/actions"
import { may } from "#lib/report/policy"
import type { Report } from "#lib/report/report"

type Props = { actor: Actor; report: Report; path: string; nextHref: string | undefined; act: string | undefined; keyFor: () => string }

/** What a reviewer can do just now, always in reach; what needs words or a look first opens beside the document, and is then not offered twice. */
export const ReviewBar = ({ actor, report, path, nextHref, act, keyFor }: Props) => {
  const mayAccept = can(actor, may.accept, report)
  const offers = (name: string, isAllowed: boolean) => isAllowed && act !== name
  return (
    <section aria-label="Decide" className="review-bar">
      {offers("accept", mayAccept) ? (
        <LinkButton href={`${path}?act=accept#act`} kind="primary" data-key="a">
          Accept…
        </LinkButton>
      ) : null}
      {offers("changes", can(actor, may.requestChanges, report)) ? (
        <LinkButton href={`${path}?act=changes#act`} data-key="r">
          Ask for changes…
        </LinkButton>
      ) : null}
      {mayAccept && report.requirementId !== null ? <LinkButton href={`/office/requirements/${report.requirementId}?edit=waive`}>Waive…</LinkButton> : null}
      {can(actor, may.review, report) ? (
        <ActionButton action={startReviewAction} formKey={keyFor()} fields={{ id: report.id, version: report.version }}>
          Begin review
        </ActionButton>
      ) : null}
      {offers("publish", can(actor, may.publish, report)) ? <LinkButton href={`${path}?act=publish#act`}>Publish…</LinkButton> : null}
      {offers("unpublish", can(actor, may.unpublish, report)) ? <LinkButton href={`${path}?act=unpublish#act`}>Unpublish…</LinkButton> : null}
      {offers("reopen", can(actor, may.reopen, report)) ? <LinkButton href={`${path}?act=reopen#act`}>Take it up again…</LinkButton> : null}
      {nextHref ? (
        <LinkButton href={nextHref} kind="quiet" data-key="n">
          Next to review
        </LinkButton>
      ) : null}
    </section>
  )
}
