import type { organizations } from "#db/schema/organization"

type Row = typeof organizations.$inferSelect

/** Standing with the IRS, as far as it is recorded. */
export const standings = ["public_charity", "fiscally_sponsored", "government", "other"] as const
export type Standing = (typeof standings)[number]
export const standingLabels: Record<Standing, string> = {
  public_charity: "501(c)(3) public charity",
  fiscally_sponsored: "Fiscally sponsored project",
  government: "Government or university unit",
  other: "Other",
}

/** An organization with the other spellings under which it is found. */
export type Organization = Row & { aliases: string[] }

/** What organizations a list shows: those with a grant, those without, those put away. */
export const organizationKinds = ["applicant", "archived"] as const
export const organizationKindLabels: Record<(typeof organizationKinds)[number], string> = { applicant: "Without a grant yet", archived: "Archived" }

/** EIN as the IRS writes it. */
export const einPattern = /^\d{2}-\d{7}$/

/** What the form shows, by its fields' names. */
export const organizationForm = (organization: Organization): Record<string, string> => ({
  name: organization.name,
  aliases: organization.aliases.join("\n"),
  parentName: organization.parentName ?? "",
  ein: organization.ein ?? "",
  standing: organization.standing ?? "",
  address: organization.address ?? "",
  state: organization.state ?? "",
  website: organization.website ?? "",
  description: organization.description ?? "",
})
