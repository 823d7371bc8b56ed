import { cast } from "#lib/demo/fact/cast"

/** The areas in which the foundation's public pages sort what was won. */
export const issueAreas = [
  "Access to Benefits",
  "Children's Rights",
  "Disability Rights",
  "Discrimination",
  "Domestic Violence",
  "Due Process",
  "Environmental Justice",
  "Healthcare",
  "Homelessness",
  "Housing",
  "Native American Rights",
  "Prisoners' Rights",
  "Refugee and Immigration Rights",
  "Voting Rights",
  "Veterans' Rights",
] as const
export type IssueArea = (typeof issueAreas)[number]

export const foundation = {
  name: "Barbara McDowell and Gerald S. Hartman Foundation",
  about:
    "Since 2011 the foundation has paid for lawsuits that non-profit legal organizations bring for people who could not bring them alone. " +
    "A few grants are made each year, each for the attorney time and the costs of a named case. Grantees say twice a year how their case stands, and what they say is published here.",
  /** October: the fiscal year is named after the calendar year in which it ends. */
  fiscalYearStartMonth: 10,
  timeZone: "America/New_York",
  contactName: `${cast.officer.name}, program officer (invented for this demonstration)`,
  contactEmail: cast.officer.email,
} as const
