import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { CaseForm } from "#components/case/case-form"
import { CaseScreen } from "#components/case/case-screen"
import { newsChoices } from "#components/case/news-choices"
import { AudiencesForm, RecordForm } from "#components/case/record-form"
import { PageHeader } from "#components/ui/page-header"
import type { FullCase } from "#lib/case/case"
import { listDocketAlerts } from "#lib/case/docket-alert-queries"
import { may } from "#lib/case/policy"
import { findCase, updatesOf } from "#lib/case/queries"
import { knownDocketsOf, twiceIn } from "#lib/case/same-docket"
import { callOf } from "#lib/case/told-by"
import { listDocuments } from "#lib/document/queries"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { listTimeline } from "#lib/event/queries"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { listNotes } from "#lib/note/queries"
import { paymentsOfGrant } from "#lib/payment/queries"
import { previewUpdate } from "#lib/public/updates"
import { reportsOfCase } from "#lib/report/queries"
import { getSetting, listIssueAreas, today } from "#lib/setting/queries"

type Props = PageProps<"/office/cases/[id]">

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  return { actor, courtCase: (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: (await read((await params).id)).courtCase.title })

const forms = {
  case: {
    heading: (title: string) => `Edit ${title}`,
    draw: (courtCase: FullCase, formKey: string) => <CaseForm courtCase={courtCase} issueAreas={listIssueAreas()} formKey={formKey} />,
  },
  record: {
    heading: (title: string) => `Edit the record of ${title}`,
    draw: (courtCase: FullCase, formKey: string) => <RecordForm courtCase={courtCase} formKey={formKey} />,
  },
  audiences: {
    heading: (title: string) => `Who reads what of ${title}`,
    draw: (courtCase: FullCase, formKey: string) => <AudiencesForm courtCase={courtCase} formKey={formKey} />,
  },
}

const CasePage = async ({ params, searchParams }: Props) => {
  const { actor, courtCase } = await read((await params).id)
  const query = await searchParams
  const [edit, add] = [query.edit, query.add].map((value) => (typeof value === "string" ? value : undefined))
  const { id, organizationId, title } = courtCase
  if (edit !== undefined && edit in forms && can(actor, may.edit, courtCase)) {
    const { heading, draw } = forms[edit as keyof typeof forms]
    return (
      <>
        <PageHeader title={heading(title)} breadcrumb={[{ href: `/office/cases/${id}`, label: title }]} />
        {draw(courtCase, randomUUID())}
      </>
    )
  }
  const grants = grantsOfCase(actor, id)
  const payments = courtCase.feeAwardCents === null ? [] : grants.flatMap((grant) => paymentsOfGrant(actor, grant.id))
  const reports = reportsOfCase(actor, id)
  const notes = listNotes(actor, { caseId: id })
  return (
    <CaseScreen
      actor={actor}
      courtCase={courtCase}
      updates={updatesOf(actor, { caseId: id })}
      grants={grants}
      repayments={payments.filter(({ direction }) => direction === "back")}
      reports={reports}
      notes={notes}
      call={callOf(actor, organizationId, notes)}
      events={listTimeline(actor, { caseId: id })}
      timeZone={getSetting().timeZone}
      today={today()}
      known={knownDocketsOf(actor, courtCase)}
      twice={twiceIn(courtCase.dockets)}
      alerts={listDocketAlerts(actor, { caseId: id })}
      canSearchDockets={configuration().courtListener.token !== undefined}
      edit={edit}
      add={add}
      choose={newsChoices(listDocuments(actor, { organizationId }), reports, notes, { organizationId, limitBytes: configuration().uploadLimitBytes })}
      previewOf={(update) => previewUpdate(actor, update)}
      keyFor={() => randomUUID()}
    />
  )
}

export default CasePage
