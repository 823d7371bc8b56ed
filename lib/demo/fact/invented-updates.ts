import type { InventedCaseKey } from "#lib/demo/fact/invented-cases"
import type { DemoYear } from "#lib/demo/fact/invented-grants"

/** `dayOfYear` counts from the first day of the fiscal year, which is 0. News of days to come is not entered yet. */
export type InventedUpdate = { courtCase: InventedCaseKey; year: DemoYear; dayOfYear: number; body: string }

const update = (courtCase: InventedCaseKey, year: DemoYear, dayOfYear: number, body: string): InventedUpdate => ({ courtCase, year, dayOfYear, body })

export const inventedUpdates: readonly InventedUpdate[] = [
  update("hollis", "last", 33, "The authority answered the complaint and denied that a hearing is owed."),
  update("hollis", "last", 148, "The judge refused to dismiss the case: a voucher is property, and property is not taken by letter."),
  update("hollis", "last", 290, "The families asked the court to let the case proceed for everyone who lost a voucher."),
  update("pruitt", "last", 61, "Both sides agreed to a mediator."),
  update("pruitt", "last", 205, "The judge signed the consent decree. The rule against children is gone, and the families share 184,000 dollars."),
  update("pruitt", "last", 330, "The first report to the court shows 31 families with children on upper floors."),
  update("ostrander", "last", 96, "Quill River filed its survey of 212 stops and moved for judgment."),
  update("ostrander", "last", 241, "Judgment for the riders. Every stop must be within reach in three years, the busiest forty in one."),
  update("whitcomb", "last", 118, "Trial, six days. Nine neighbors and two hydrologists testified."),
  update("whitcomb", "last", 227, "The judge found for the water district."),
  update("kowalczyk", "last", 84, "The clinic filed its opening brief."),
  update("kowalczyk", "last", 176, "Mr. Kowalczyk's pay was restored, with nineteen months of back pay. The appeal was withdrawn the week after."),
  update("wendell", "this", 3, "The company filed its brief on appeal."),
  update("ibarra", "this", 6, "A preliminary injunction keeps six polling places open."),
  update("hollis", "this", 12, "The authority began to hand over its files; the first batch holds 2,300 letters."),
  update("lucia", "this", 21, "The immigration court set the day of Lucía's hearing."),
  update("ostrander", "this", 40, "The first twelve stops have been rebuilt."),
  update("wendell", "this", 72, "Cedar Basin filed its answer on appeal; three medical associations support it as friends of the court."),
  update("ibarra", "this", 98, "The county moved for judgment without a trial."),
  update("hollis", "this", 131, "Ms. Hollis and the director of the authority were questioned under oath."),
  update("lucia", "this", 160, "Lucía testified for three hours. The judge will decide in writing."),
  update("wendell", "this", 199, "The appeal was argued before three judges."),
  update("ibarra", "this", 233, "The voters answered the county's motion with maps of every road to the polls."),
  update("ostrander", "this", 268, "Thirty-one of the forty busiest stops are done; the district asked for, and got, six more weeks for the rest."),
  update("hollis", "this", 301, "The judge let the case go on for all 640 families."),
  update("lucia", "this", 334, "Lucía's case was set for one more day, to hear an expert on the police of her home town."),
]
