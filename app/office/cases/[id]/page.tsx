import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { CaseForm } from "#components/case/case-form"
import { CaseScreen } from "#components/case/case-screen"
import { PageHeader } from "#components/ui/page-header"
import { may } from "#lib/case/policy"
import { findCase, updatesOf } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { listNotes } from "#lib/note/queries"
import { reportsOfCase } from "#lib/report/queries"
import { getSetting, listIssueAreas } from "#lib/setting/queries"

type Props = PageProps<"/office/cases/[id]">

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  return { actor, courtCase: (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: (await read((await params).id)).courtCase.title })

const CasePage = async ({ params, searchParams }: Props) => {
  const { actor, courtCase } = await read((await params).id)
  const { edit, add } = await searchParams
  if (edit === "case" && can(actor, may.edit, courtCase)) {
    return (
      <>
        <PageHeader title={`Edit ${courtCase.title}`} breadcrumb={[{ href: `/office/cases/${courtCase.id}`, label: courtCase.title }]} />
        <CaseForm courtCase={courtCase} issueAreas={listIssueAreas()} formKey={randomUUID()} />
      </>
    )
  }
  return (
    <CaseScreen
      actor={actor}
      courtCase={courtCase}
      updates={updatesOf(actor, { caseId: courtCase.id })}
      grants={grantsOfCase(actor, courtCase.id)}
      reports={reportsOfCase(actor, courtCase.id)}
      notes={listNotes(actor, { caseId: courtCase.id })}
      events={listTimeline(actor, { caseId: courtCase.id })}
      timeZone={getSetting().timeZone}
      editing={typeof edit === "string" && edit.startsWith("update-") ? Number(edit.slice("update-".length)) : undefined}
      isAdding={add === "update"}
      keyFor={() => randomUUID()}
    />
  )
}

export default CasePage
