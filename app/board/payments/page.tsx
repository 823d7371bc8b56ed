import type { Metadata } from "next"
import { BoardPaymentTable } from "#components/board/payment-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardPaymentList } from "#lib/board/list"
import { listBoardPayments, listPaidYears } from "#lib/board/payment-list"
import { requireBoard } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"

export const metadata: Metadata = { title: "Payments" }

const PaymentsPage = async ({ searchParams }: PageProps<"/board/payments">) => {
  const actor = await requireBoard()
  letRepeat()
  const spec = boardPaymentList(listPaidYears(actor))
  const state = readList(spec, await searchParams)
  return (
    <>
      <PageHeader title="Payments" breadcrumb={[{ href: "/board", label: "Dashboard" }]} />
      <FilterBar spec={spec} state={state} basePath="/board/payments" searchLabel="Search grantees" />
      <BoardPaymentTable spec={spec} state={state} {...listBoardPayments(actor, state)} />
    </>
  )
}

export default PaymentsPage
