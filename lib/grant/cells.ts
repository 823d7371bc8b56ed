import { type FullGrant, grantStatusLabels } from "#lib/grant/grant"
import { notRecordedWords } from "#lib/kernel/list"

type Cell = { header: string; kind: "text" | "money" | "number" | "day"; value: (grant: FullGrant) => string | number | null }

const period = ({ startsOn, endsOn }: FullGrant) => (startsOn || endsOn ? `${startsOn ?? notRecordedWords} to ${endsOn ?? notRecordedWords}` : notRecordedWords)

/** The columns of the list of grants, as an export writes them. */
export const grantCells: Record<string, Cell> = {
  organization: { header: "Organization", kind: "text", value: (grant) => grant.organizationName },
  year: { header: "Fiscal year", kind: "number", value: (grant) => grant.fiscalYear },
  amount: { header: "Amount", kind: "money", value: (grant) => grant.amountCents ?? notRecordedWords },
  purpose: { header: "Purpose", kind: "text", value: (grant) => grant.purpose ?? notRecordedWords },
  period: { header: "Period", kind: "text", value: period },
  status: { header: "Status", kind: "text", value: (grant) => grantStatusLabels[grant.status] },
  cases: { header: "Cases", kind: "text", value: (grant) => grant.cases.map(({ title }) => title).join("; ") || notRecordedWords },
  paid: { header: "Paid", kind: "money", value: (grant) => grant.paidCents ?? notRecordedWords },
  toPay: { header: "Still to pay", kind: "money", value: (grant) => grant.toPayCents ?? notRecordedWords },
  public: { header: "Shown", kind: "text", value: (grant) => (grant.publishedAt ? "Public" : "Private") },
}
