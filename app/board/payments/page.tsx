import type { Metadata } from "next"
import { BoardPaymentTable } from "#components/board/payment-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardPaymentList } from "#lib/board/list"
import { listBoardPayments, listPaidYears } from "#lib/board/payment-list"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"

export const metadata: Metadata = { title: "Payments" }

const PaymentsPage = async ({ searchParams }: PageProps<"/board/payments">) => {
  const actor = await requireBoard()
  letRepeat()
  const query = await searchParams
  const { list } = await kept(actor, ["/board/payments", query], () => {
    const spec = boardPaymentList(listPaidYears(actor))
    const state = readList(spec, query)
    return {
      list: (
        <>
          <FilterBar spec={spec} state={state} basePath="/board/payments" searchLabel="Search grantees" />
          <BoardPaymentTable spec={spec} state={state} {...listBoardPayments(actor, state)} />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="Payments" breadcrumb={[{ href: "/board", label: "Dashboard" }]} />
      {list}
    </>
  )
}

export default PaymentsPage
