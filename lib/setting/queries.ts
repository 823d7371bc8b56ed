import { asc, desc, eq, isNull } from "drizzle-orm"
import { remember } from "#db/remember"
import { fiscalYears, issueAreas, settings } from "#db/schema"
import { db, type Read } from "#db/store"
import { todayIn } from "#lib/kernel/clock"
import { type Day, fiscalYearBounds, fiscalYearOf } from "#lib/kernel/day"

export type Setting = typeof settings.$inferSelect
export type IssueArea = typeof issueAreas.$inferSelect
export type FiscalYear = typeof fiscalYears.$inferSelect

/** Before the foundation is set up. */
const unnamed: Setting = {
  id: 1,
  name: "Lodestar",
  about: "",
  fiscalYearStartMonth: 10,
  timeZone: "America/New_York",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  lastMeetingOn: null,
  version: 0,
}

/** The foundation's own settings. Public: everyone may read them. Kept until the revision of public data changes. */
export const getSetting = (): Setting => remember("setting", () => db.select().from(settings).get() ?? unnamed)

/** Today in the foundation's time zone. */
export const today = (): Day => todayIn(getSetting().timeZone)

export const currentFiscalYear = (): number => fiscalYearOf(today(), getSetting().fiscalYearStartMonth)

/** First and last day of a fiscal year of the foundation. */
export const boundsOf = (year: number): { startsOn: Day; endsOn: Day } => fiscalYearBounds(year, getSetting().fiscalYearStartMonth)

/** Issue areas in use, by name. */
export const listIssueAreas = (from: Read = db): IssueArea[] =>
  from.select().from(issueAreas).where(isNull(issueAreas.deletedAt)).orderBy(asc(issueAreas.name)).all()

/** For administrators: those taken out of use too. */
export const listAllIssueAreas = (): IssueArea[] => db.select().from(issueAreas).orderBy(asc(issueAreas.name)).all()

/** Budgets, newest first. */
export const listFiscalYears = (): FiscalYear[] => db.select().from(fiscalYears).orderBy(desc(fiscalYears.year)).all()

export const findFiscalYear = (year: number, from: Read = db): FiscalYear | undefined => from.select().from(fiscalYears).where(eq(fiscalYears.year, year)).get()
