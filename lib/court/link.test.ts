import { expect, test } from "vitest"
import { docketColumns } from "#lib/court/docket"
import { docketLinks } from "#lib/court/link"

const links = (court: string, number: string | null, courtListenerId: number | null = null) =>
  docketLinks({ number, courtListenerId, ...docketColumns({ court, number }) }).map(({ href }) => href)

test("a docket is looked up by court and number, as the court prints it", () => {
  expect(links("N.D. Ill.", "No. 1:11-cv-5452")).toEqual([
    "https://www.courtlistener.com/?type=r&docket_number=1%3A11-cv-05452&court=ilnd",
    "https://www.ilnd.uscourts.gov",
  ])
  expect(links("Seventh Circuit", "15-3235")[0]).toBe("https://www.courtlistener.com/?type=r&docket_number=15-3235&court=ca7")
  expect(links("Seventh Circuit", "USCA7 No. 15-3235 (L)")[0]).toBe("https://www.courtlistener.com/?type=r&docket_number=15-3235&court=ca7")
})

test("by CourtListener's id where it is known", () => {
  expect(links("N.D. Ill.", "1:11-cv-05452", 4214664)[0]).toBe("https://www.courtlistener.com/docket/4214664/case/")
})

test("of a court that is not certain, or that CourtListener has not, there is no look-up that could find another's case", () => {
  expect(links("Northern District", "11-cv-5452")).toEqual([])
  expect(links("Ill. Cir. Ct.", "2019-CH-1234")).toEqual(["https://www.illinoiscourts.gov"])
  expect(links("N.D. Ill.", null)).toEqual(["https://www.ilnd.uscourts.gov"])
})
