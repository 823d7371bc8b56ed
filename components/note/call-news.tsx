import { ActionButton } from "#components/ui/action-button"
import { Link } from "#components/ui/link"
import { addCaseUpdateAction } from "#lib/case/actions"
import type { ToldBy } from "#lib/case/told-by"
import type { Audience } from "#lib/kernel/audience"

export type CallNewsProps = {
  /** Cases that the call can be news of. */
  cases: readonly { id: number; title: string }[]
  told: readonly ToldBy[]
  keyFor: () => string
}
type Call = { id: number; organizationId: number; happenedOn: string; body: string; audience: Audience }

/** In one step: what was said in a call becomes news of a case. It is private until it is published there; what was privileged stays so. */
export const CallNews = ({ call, cases, told, keyFor }: CallNewsProps & { call: Call }) => {
  const news = told.filter(({ noteId }) => noteId === call.id)
  const left = cases.filter(({ id }) => !news.some(({ caseId }) => caseId === id))
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 text-sm print:hidden">
      {news.map(({ caseId, title }) => (
        <Link key={caseId} href={`/office/cases/${caseId}#updates`}>
          Case update of {title}
        </Link>
      ))}
      {left.map(({ id, title }) => (
        <ActionButton
          key={id}
          action={addCaseUpdateAction}
          formKey={keyFor()}
          fields={{
            organizationId: call.organizationId,
            caseId: id,
            happenedOn: call.happenedOn,
            body: call.body.slice(0, 10_000),
            kind: "news",
            audience: call.audience === "privileged" ? "privileged" : "staff",
            from: `note-${call.id}`,
          }}
          small
        >
          Make it news of {title}
        </ActionButton>
      ))}
    </div>
  )
}
