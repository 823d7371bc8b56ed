import { notRecordedWords } from "#lib/kernel/list"
import { directionLabels, type FullPayment, paymentMethodLabels, paymentStatusLabels, waitingWords } from "#lib/payment/payment"

type Cell = { header: string; kind: "text" | "money" | "number" | "day"; value: (payment: FullPayment) => string | number | null }

/** The columns of the list of payments, as an export writes them. */
export const paymentCells: Record<string, Cell> = {
  organization: { header: "Organization", kind: "text", value: (payment) => payment.organizationName },
  year: { header: "Grant year", kind: "number", value: (payment) => payment.fiscalYear },
  due: { header: "Due", kind: "day", value: (payment) => payment.dueOn ?? notRecordedWords },
  paid: { header: "Paid", kind: "day", value: (payment) => payment.paidOn },
  amount: { header: "Amount", kind: "money", value: (payment) => payment.amountCents },
  direction: { header: "Direction", kind: "text", value: (payment) => directionLabels[payment.direction] },
  status: { header: "Status", kind: "text", value: (payment) => paymentStatusLabels[payment.status] },
  waits: { header: "Waits for", kind: "text", value: waitingWords },
  method: { header: "Method", kind: "text", value: ({ method }) => (method ? paymentMethodLabels[method] : notRecordedWords) },
  reference: { header: "Reference", kind: "text", value: (payment) => payment.reference ?? notRecordedWords },
}
