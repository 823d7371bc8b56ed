import type { InventedKey } from "#lib/demo/fact/invented"
import type { DemoYear } from "#lib/demo/fact/invented-grants"

/** What a grantee answers in a report. The last two are asked at the end of the year only, and empty before. */
export type Answers = { progress: string; decisions: string; next: string; media: string; attorneys: string; achieved: string; moneyUsed: string }

export type InventedReport = { organization: InventedKey; year: DemoYear; kind: "six_month_report" | "year_end_report"; answers: Answers }

const sixMonth = (organization: InventedKey, year: DemoYear, answers: Omit<Answers, "achieved" | "moneyUsed">): InventedReport => ({
  organization,
  year,
  kind: "six_month_report",
  answers: { ...answers, achieved: "", moneyUsed: "" },
})
const yearEnd = (organization: InventedKey, answers: Answers): InventedReport => ({ organization, year: "last", kind: "year_end_report", answers })

const lanternAttorneys = "Desmond Ayers, (410) 555-0140, and Carla Nwosu, both of Lantern Street."
const tenantsAttorneys = "Beatrice Fontaine, (757) 555-0196."
const quillAttorneys = "Tobias Renquist, (541) 555-0184. Mornings are best."
const plainsAttorneys = "Everett Longmarsh, (605) 555-0163."
const prairieAttorneys = "Marjorie Teague, (785) 555-0171."

/** The reports of the invented grants: both of last year, the first of this year. */
export const inventedReports: readonly InventedReport[] = [
  sixMonth("lanternStreet", "last", {
    progress:
      "We moved from one family's story to a pattern. Through the telephone line we found 48 more households who lost a voucher by letter, and five of them joined the case.",
    decisions: "The motion to dismiss was denied. The opinion calls a voucher property, which no court of this state had said before. It is attached.",
    next: "We ask for the authority's letters of three years, and then for permission to speak for every family.",
    media: "https://harbor-courier.example/vouchers-by-letter",
    attorneys: lanternAttorneys,
  }),
  yearEnd("lanternStreet", {
    progress:
      "Discovery began late, since the authority changed its lawyers in the spring. We used the time to file for class certification with statements of 61 families.",
    decisions: "None in these six months. The certification motion is waiting for a hearing.",
    next: "Depositions of four officials, and the hearing on certification.",
    media: "None.",
    attorneys: lanternAttorneys,
    achieved:
      "The authority has stopped ending vouchers of families with a pending complaint. That is not yet a hearing, but 112 households kept their rent paid.",
    moneyUsed: "31,200 dollars for 416 hours of attorney time, 6,300 for an economist, 2,500 for transcripts. Nothing is left.",
  }),
  sixMonth("tenantsCounsel", "last", {
    progress: "The owner agreed to a mediator after we showed 140 advertisements that said “adults preferred upstairs”. Three sessions have been held.",
    decisions: "The judge paused the deadlines while we talk. The order is attached.",
    next: "Either a decree that the court can enforce, or trial in the autumn.",
    media: "https://tidewater-ledger.example/children-upstairs\nA radio interview with Mrs. Pruitt is announced.",
    attorneys: tenantsAttorneys,
  }),
  yearEnd("tenantsCounsel", {
    progress: "The case settled by a consent decree, and the first report to the court came in on time.",
    decisions: "The consent decree, attached. It binds whoever buys the buildings.",
    next: "Two years of reports. We read each one and visit two buildings a quarter.",
    media: "https://tidewater-ledger.example/families-move-up",
    attorneys: tenantsAttorneys,
    achieved: "Eleven buildings with 870 apartments are open to families. Four families share 184,000 dollars.",
    moneyUsed: "33,900 dollars for 452 hours, 1,100 for the mediator's share. Nothing is left.",
  }),
  sixMonth("quillRiver", "last", {
    progress: "Eleven volunteers measured 212 stops, each with a tape, a level and a photograph. Eighty-nine can't be reached by wheelchair.",
    decisions: "The transit district itself was put in the place of its former manager, so the case has a new caption.",
    next: "Our motion for judgment without a trial is filed; the district has until summer to answer.",
    media: "None yet. Photographs: stops 14, 77 and 130, by Wren Halloway, who allows their publication.",
    attorneys: quillAttorneys,
  }),
  yearEnd("quillRiver", {
    progress: "We won. The district did not dispute our measurements, and argued over cost alone.",
    decisions: "Judgment for the riders, with an injunction for three years. Attached.",
    next: "Monitoring: the busiest forty stops are due within a year.",
    media: "https://valley-dispatch.example/every-stop\nhttps://bus-riders.example/ostrander",
    attorneys: quillAttorneys,
    achieved: "About 5,200 riders with disabilities will be able to board where they live. Two other districts have asked us how to measure.",
    moneyUsed: "26,400 dollars for 330 hours, 2,850 for the survey. 750 dollars are left and go back.",
  }),
  sixMonth("northernPlains", "last", {
    progress: "The case was tried in six days. Our hydrologist showed that water fell in every well within a month of the district's pumping.",
    decisions: "Two evidence rulings before the trial, one for each side. Attached.",
    next: "The judgment.",
    media: "https://basin-herald.example/wells-on-trial",
    attorneys: plainsAttorneys,
  }),
  yearEnd("northernPlains", {
    progress:
      "The judge preferred the district's expert and found that the drought emptied the wells. We studied an appeal and advised against it, since it would turn on facts.",
    decisions: "Judgment for the defendant, attached.",
    next: "We ask the legislature for meters on the district's pumps; this grant does not pay for that.",
    media: "None.",
    attorneys: plainsAttorneys,
    achieved: "Less than we hoped. The trial made public eight years of pumping records, on which the next case can stand.",
    moneyUsed: "12,000 dollars for the hydrologist, 13,000 for 165 hours. Nothing is left.",
  }),
  sixMonth("prairieLights", "last", {
    progress:
      "We filed the opening brief and found 23 other veterans whose letters had gone to old addresses. Two weeks later our client's benefits were restored in full.",
    decisions: "The agency's letter restoring the benefits, attached with our client's permission.",
    next: "With nothing left to win for him, the appeal is withdrawn. We look for a client in whose case the question can be decided.",
    media: "None, at our client's wish.",
    attorneys: prairieAttorneys,
  }),
  yearEnd("prairieLights", {
    progress: "The 23 veterans were helped one at a time; seventeen have their pay back. No new test case was found.",
    decisions: "None.",
    next: "We keep the file, and shall apply again when a case is ripe.",
    media: "None.",
    attorneys: prairieAttorneys,
    achieved: "Eighteen veterans are paid again. The rule about old addresses still stands.",
    moneyUsed: "14,300 dollars for 190 hours. 5,700 dollars are left and go back.",
  }),
  sixMonth("lanternStreet", "this", {
    progress:
      "The authority has given us 9,100 letters in four batches. Two volunteers read them all: in 640 of them a voucher ends, and not one offers a hearing.",
    decisions: "None. The hearing on class certification was moved by two months.",
    next: "The certification hearing, and a first talk about settlement that the judge has asked for.",
    media: "https://harbor-courier.example/nine-thousand-letters",
    attorneys: lanternAttorneys,
  }),
  sixMonth("cedarBasin", "this", {
    progress: "We answered the company's appeal. Three medical associations filed briefs on our side, and in all four jails insulin now comes with meals.",
    decisions: "The appeals court refused to suspend the order while it decides. Attached.",
    next: "The argument, likely before summer.",
    media: "https://ohio-valley-record.example/insulin-with-meals",
    attorneys: "Harriet Blakemore, (502) 555-0127.",
  }),
  sixMonth("mesquiteFlats", "this", {
    progress: "Six polling places are open again. Our expert drove every road in the county and timed each way to the polls.",
    decisions: "The preliminary injunction. Attached, with the judge's map.",
    next: "The county wants judgment without a trial; our answer is due in the spring.",
    media: "https://rio-alta-news.example/six-polls-reopen",
    attorneys: "Gloria Ibáñez, (512) 555-0152.",
  }),
  sixMonth("quillRiver", "this", {
    progress:
      "Twelve stops are rebuilt and twelve more are under way. For the next cases, nine districts gave us their ride records; in two of them one ride in five never came.",
    decisions: "None needed.",
    next: "A visit to all forty busiest stops, and the choice of the first district to sue.",
    media: "https://valley-dispatch.example/first-twelve",
    attorneys: quillAttorneys,
  }),
  sixMonth("arbol", "this", {
    progress: "Lucía has testified. We found an expert who worked for the police of her province and will say what happens to complaints like hers.",
    decisions: "None. The judge will decide in writing.",
    next: "The expert's testimony, then the decision; if it is against her, an appeal within thirty days.",
    media: "None, for her safety. Please publish her first name only.",
    attorneys: "Inés Montoya, (575) 555-0114. Spanish or English.",
  }),
]
