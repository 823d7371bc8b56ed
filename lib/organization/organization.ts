/** Standing with the IRS, as far as it is recorded. */
export const standings = ["public_charity", "fiscally_sponsored", "government", "other"] as const
export type Standing = (typeof standings)[number]
export const standingLabels: Record<Standing, string> = {
  public_charity: "501(c)(3) public charity",
  fiscally_sponsored: "Fiscally sponsored project",
  government: "Government or university unit",
  other: "Other",
}
