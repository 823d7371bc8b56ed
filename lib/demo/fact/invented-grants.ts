import type { InventedKey } from "#lib/demo/fact/invented"
import type { InventedCaseKey } from "#lib/demo/fact/invented-cases"
import type { OrganizationKey } from "#lib/demo/fact/organizations"
import { type Cents, cents } from "#lib/kernel/money"

/** The demo's fiscal years are counted from the day on which it is filled. */
export type DemoYear = "last" | "this"

export type InventedGrant = {
  organization: InventedKey
  year: DemoYear
  amountCents: Cents
  purpose: string
  cases: readonly InventedCaseKey[]
}

const grant = (year: DemoYear, organization: InventedKey, dollars: number, purpose: string, ...cases: InventedCaseKey[]): InventedGrant => ({
  organization,
  year,
  amountCents: cents(dollars * 100),
  purpose,
  cases,
})

/** One case is paid for in both years, and one grant pays for two cases. */
export const inventedGrants: readonly InventedGrant[] = [
  grant("last", "lanternStreet", 40_000, "Attorney time and experts in the voucher case, up to class certification.", "hollis"),
  grant("last", "tenantsCounsel", 35_000, "Attorney time in the case over the no-children rule.", "pruitt"),
  grant("last", "quillRiver", 30_000, "The motion for judgment, and a survey of 212 bus stops.", "ostrander"),
  grant("last", "northernPlains", 25_000, "A hydrologist and the trial.", "whitcomb"),
  grant("last", "prairieLights", 20_000, "Briefs and the argument of the appeal.", "kowalczyk"),
  grant("this", "lanternStreet", 37_500, "Depositions and the second year of discovery in the voucher case.", "hollis"),
  grant("this", "cedarBasin", 30_000, "Defense of the insulin order on appeal.", "wendell"),
  grant("this", "mesquiteFlats", 25_000, "Attorney time and an expert on travel to the polls.", "ibarra"),
  grant("this", "quillRiver", 20_000, "Checking that the bus stops are rebuilt, and preparing the next cases.", "ostrander", "ruralTransit"),
  grant("this", "arbol", 15_000, "Lucía's hearing and the record for an appeal.", "lucia"),
]

/** One more grant of this year, never published, through which staff of a real organization can file a report in the demo. */
export const trialGrant: { organization: OrganizationKey; year: DemoYear; amountCents: Cents; purpose: string } = {
  organization: "nationalImmigrantJusticeCenter",
  year: "this",
  amountCents: cents(1_500_000),
  purpose: "Invented for this demonstration, to try the portal with. The foundation made no such grant.",
}

/** What the board set aside for each year. */
export const budgets: Record<DemoYear, Cents> = { last: cents(15_000_000), this: cents(15_000_000) }
