import type { Metadata } from "next"
import { openList, savedViewsOf } from "#app/office/list-views"
import { paymentColumns } from "#components/payment/payment-columns"
import { SavedViews } from "#components/setting/saved-views"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { grantYears } from "#lib/grant/list-queries"
import { paymentList } from "#lib/payment/list"
import { listPayments } from "#lib/payment/list-queries"

export const metadata: Metadata = { title: "Payments" }

const PaymentsPage = async ({ searchParams }: PageProps<"/office/payments">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const spec = openList(actor, "/office/payments", paymentList({ years: grantYears() }), query)
  const state = readList(spec, query)
  const { rows, count, total, sums } = listPayments(actor, state)
  return (
    <>
      <PageHeader title="Payments" />
      <SavedViews {...savedViewsOf(actor, "/office/payments", spec, state)} />
      <FilterBar spec={spec} state={state} basePath="/office/payments" searchLabel="Search organizations and references" />
      <DataTable
        caption="Payments"
        spec={spec}
        state={state}
        basePath="/office/payments"
        columns={paymentColumns(sums)}
        rows={rows}
        rowKey={(payment) => payment.id}
        count={count}
        total={total}
        noun={["payment", "payments"]}
        exportPath="/office/payments/export"
        empty={{ title: "No payments yet", children: "Payments are added on the page of their grant." }}
      />
    </>
  )
}

export default PaymentsPage
