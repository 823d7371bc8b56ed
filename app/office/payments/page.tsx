import type { Metadata } from "next"
import { openList } from "#app/office/list-views"
import { paymentColumns } from "#components/payment/payment-columns"
import { OfficeList } from "#components/setting/office-list"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { grantYears } from "#lib/grant/list-queries"
import { paymentList } from "#lib/payment/list"
import { listPayments } from "#lib/payment/list-queries"

export const metadata: Metadata = { title: "Payments" }

const PaymentsPage = async ({ searchParams }: PageProps<"/office/payments">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const list = await openList(
    actor,
    "/office/payments",
    query,
    () => paymentList({ years: grantYears() }),
    (spec, state) => {
      const { rows, count, total, sums } = listPayments(actor, state)
      return {
        header: <PageHeader title="Payments" />,
        table: (
          <>
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
        ),
      }
    },
  )
  return <OfficeList {...list} />
}

export default PaymentsPage
