import { Refusal } from "#lib/kernel/refusal"

declare const unit: unique symbol
/** Money in integer US cents. */
export type Cents = number & { readonly [unit]: "cents" }

/** Brands an integer that is known to be cents; anything else is a fault of ours. */
export const cents = (value: number): Cents => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`)
  return value as Cents
}

/** Reads "25,000", "$1,250.50", "16667.00" digit by digit. Refuses anything else with a sentence. */
export const parseMoney = (text: string): Cents => {
  const match = /^\$?\s?(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))?$/.exec(text.trim())
  if (!match) throw new Refusal("Write the amount in dollars, like 25,000 or 1,250.50.")
  const digits = (match[1] ?? "").replaceAll(",", "") + (match[2] ?? "00")
  if (digits.length > 14) throw new Refusal("This amount is too large.")
  return cents(Number(digits))
}

/** "$25,000", "$1,250.50": cents are written only where there are any. */
export const formatMoney = (amount: number): string => {
  const sign = amount < 0 ? "−" : ""
  return `${sign}$${plainMoney(Math.abs(amount), true)}`
}

/** Digits for exports and for form fields: "25000", "1250.50". */
export const plainMoney = (amount: number, grouped = false): string => {
  const whole = String(Math.trunc(Math.abs(amount) / 100))
  const rest = Math.abs(amount) % 100
  const text = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole
  return `${amount < 0 && !grouped ? "-" : ""}${text}${rest ? `.${String(rest).padStart(2, "0")}` : ""}`
}
