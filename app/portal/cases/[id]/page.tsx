import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ToldCase } from "#components/case/told-case"
import { DayText } from "#components/ui/day"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { Timeline } from "#components/ui/timeline"
import { findCase, updatesOf } from "#lib/case/queries"
import { findDocument } from "#lib/document/queries"
import { requireGrantee } from "#lib/door/actor"
import { visitor } from "#lib/kernel/actor"
import { idOf } from "#lib/kernel/id"
import { noteKindLabels } from "#lib/note/note"
import { listNotes } from "#lib/note/queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Case" }

const CasePage = async ({ params }: PageProps<"/portal/cases/[id]">) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) && findCase(actor, id)) || notFound()
  const isOwn = courtCase.organizationId === actor.organizationId
  // Whoever takes part in another organization's case reads what is public of it.
  const updates = updatesOf(isOwn ? actor : visitor, { caseId: id }).map((update) => ({
    ...update,
    document: (update.documentId !== null && findDocument(isOwn ? actor : visitor, update.documentId)) || null,
  }))
  const notes = listNotes(actor, { caseId: id })
  return (
    <>
      <PageHeader
        title={courtCase.title}
        breadcrumb={[{ href: "/portal/cases", label: "Cases" }]}
        meta={isOwn ? "What the foundation keeps of this case for you to read. Not all of it is public." : null}
      />
      <ToldCase courtCase={courtCase} updates={updates} today={today()} grantee={courtCase.organizationName}>
        {notes.length > 0 ? (
          <Section title="Notes and calls" id="notes">
            <Timeline
              label="Notes and calls"
              items={notes.map(({ id: key, kind, who, by, happenedOn, body }) => ({
                key,
                when: <DayText day={happenedOn} />,
                title: `${noteKindLabels[kind]}${who ? ` with ${who}` : ""}`,
                by,
                body: <Prose text={body} />,
              }))}
            />
          </Section>
        ) : null}
      </ToldCase>
    </>
  )
}

export default CasePage
