import { type CaseFact, type DocketFact, resultNotRecorded } from "#lib/demo/fact/fact"
import type { InventedKey } from "#lib/demo/fact/invented"

/** YY in the number stands for the year of filing, so many years before the demo's current fiscal year. */
type InventedDocket = DocketFact & { filedYearsAgo: number }
type InventedCase = Omit<CaseFact<InventedKey>, "dockets"> & { dockets: readonly InventedDocket[] }

/** The docket as the court would number it, were the demo's current fiscal year `thisYear`. The sequence numbers are higher than these courts reach. */
export const datedDocket = (docket: InventedDocket, thisYear: number): DocketFact => ({
  court: docket.court,
  number: docket.number?.replace("YY", String(thisYear - docket.filedYearsAgo).slice(-2)) ?? null,
})

const blank = { ...resultNotRecorded, caption: null, earlierCaptions: [], dockets: [], granteeSide: "plaintiff" } as const

export const inventedCases = {
  hollis: {
    ...blank,
    organization: "lanternStreet",
    name: "Vouchers ended without a hearing",
    caption: "Hollis v. Harrow County Housing Authority",
    dockets: [
      { court: "U.S. District Court, District of Maryland", number: "1:YY-cv-09914", filedYearsAgo: 2 },
      { court: "Circuit Court for Baltimore City, Maryland", number: "24-C-YY-009914", filedYearsAgo: 1 },
    ],
    stage: "discovery",
    issueAreas: ["Housing", "Due Process", "Homelessness"],
    description:
      "Plaintiffs: Ms. Hollis and five other families, for everyone in the county whose rent voucher was ended by letter. Defendant: the county's housing authority. " +
      "The families ask for a hearing before a voucher ends, and for those already ended to be reopened. A second, smaller case in the state court asks for the authority's records.",
  },
  ostrander: {
    ...blank,
    organization: "quillRiver",
    name: "Bus stops without ramps",
    caption: "Ostrander v. Calder Valley Transit District",
    earlierCaptions: ["Ostrander v. Pell"],
    dockets: [{ court: "U.S. District Court, District of Oregon", number: "6:YY-cv-09127", filedYearsAgo: 3 }],
    stage: "monitoring",
    disposition: "judgment_on_motion",
    prevailed: "plaintiff",
    relief: ["injunction", "declaratory_judgment", "attorneys_fees"],
    issueAreas: ["Disability Rights", "Discrimination"],
    description:
      "Plaintiffs: Mr. Ostrander, who uses a wheelchair, and two other riders. Defendant: the transit district, first sued in the name of its manager, Mr. Pell. " +
      "Four in ten of the district's stops could not be reached by wheelchair. The judge decided without a trial that this breaks federal law, and gave the district three years to rebuild them.",
  },
  ruralTransit: {
    ...blank,
    organization: "quillRiver",
    name: "Rides for rural patients, a strategy",
    stage: "pre_filing",
    issueAreas: ["Disability Rights", "Healthcare"],
    description:
      "No lawsuit yet, and so no caption. Quill River is choosing where to sue first over rides to the doctor that do not come: it gathers ride records from nine districts, " +
      "looks for riders who would be plaintiffs, and shares what it learns with lawyers in two neighboring states.",
  },
  pruitt: {
    ...blank,
    organization: "tenantsCounsel",
    name: "No children above the ground floor",
    caption: "Pruitt v. Marlow Bay Properties, LLC",
    dockets: [{ court: "U.S. District Court, Eastern District of Virginia", number: "4:YY-cv-09055", filedYearsAgo: 2 }],
    stage: "monitoring",
    disposition: "judgment_by_consent",
    settlementForm: "consent_decree",
    relief: ["injunction", "damages"],
    issueAreas: ["Housing", "Discrimination", "Children's Rights"],
    description:
      "Plaintiffs: the Pruitt family and three more. Defendant: the owner of eleven apartment buildings. The owner rented upper floors only to people without children. " +
      "Under a consent decree it ended that rule, pays the families, and reports to the court for two years.",
  },
  whitcomb: {
    ...blank,
    organization: "northernPlains",
    name: "Wells that run dry",
    caption: "Whitcomb v. Pale Bluff Water District",
    dockets: [{ court: "U.S. District Court, District of South Dakota", number: "5:YY-cv-09311", filedYearsAgo: 4 }],
    stage: "closed",
    disposition: "judgment_after_trial",
    prevailed: "defendant",
    issueAreas: ["Native American Rights", "Environmental Justice"],
    description:
      "Plaintiffs: Ms. Whitcomb and fourteen neighbors whose household wells fell dry. Defendant: an irrigation district upstream. " +
      "After a trial of six days the judge found that the drought and not the district had emptied the wells. The center did not appeal.",
  },
  kowalczyk: {
    ...blank,
    organization: "prairieLights",
    name: "Benefits stopped over a missed letter",
    caption: "Kowalczyk v. Secretary of Veterans Affairs",
    dockets: [{ court: "U.S. Court of Appeals for Veterans Claims", number: "YY-99714", filedYearsAgo: 2 }],
    stage: "closed",
    disposition: "dismissed_voluntarily",
    issueAreas: ["Veterans' Rights", "Access to Benefits"],
    description:
      "Appellant: Mr. Kowalczyk, whose disability pay stopped because a letter went to an old address. Appellee: the Secretary. " +
      "Before the argument his benefits were restored with back pay, and the clinic withdrew the appeal; the question that others share was not decided.",
  },
  lucia: {
    ...blank,
    organization: "arbol",
    name: "Lucía, a dairy worker",
    dockets: [{ court: "Executive Office for Immigration Review", number: null, filedYearsAgo: 1 }],
    stage: "agency",
    issueAreas: ["Domestic Violence", "Refugee and Immigration Rights"],
    description:
      "Lucía is known by her first name alone, for her safety. She fled a husband whom the police of her town would not arrest, and asks for asylum; the government opposes it. " +
      "Árbol wants a decision that other women in the valley can rely on.",
  },
  wendell: {
    ...blank,
    organization: "cedarBasin",
    name: "Insulin in the county jails",
    caption: "Wendell v. Tarrow Correctional Health, Inc.",
    dockets: [
      { court: "U.S. District Court, Western District of Kentucky", number: "3:YY-cv-09048", filedYearsAgo: 3 },
      { court: "U.S. Court of Appeals, Sixth Circuit", number: "YY-6991", filedYearsAgo: 1 },
    ],
    stage: "appeal",
    disposition: "judgment_on_motion",
    prevailed: "plaintiff",
    relief: ["injunction"],
    issueAreas: ["Prisoners' Rights", "Healthcare"],
    description:
      "Plaintiffs and appellees: Mr. Wendell and every prisoner with diabetes in four county jails. Defendant and appellant: the company that runs their clinics. " +
      "The district court ordered that insulin be given with meals; the company appealed, and the order stands while the appeal is heard.",
  },
  ibarra: {
    ...blank,
    organization: "mesquiteFlats",
    name: "Polling places closed in small towns",
    caption: "Ibarra v. Tierra Alta County",
    dockets: [{ court: "U.S. District Court, Western District of Texas", number: "1:YY-cv-09633", filedYearsAgo: 1 }],
    stage: "dispositive_motions",
    relief: ["preliminary_injunction"],
    issueAreas: ["Voting Rights", "Discrimination"],
    description:
      "Plaintiffs: Mr. Ibarra, two other voters and a church that drove people to the polls. Defendant: the county. It closed nine of fourteen polling places, all in towns without a bus. " +
      "A preliminary injunction keeps six of them open while the case goes on.",
  },
} as const satisfies Record<string, InventedCase>
export type InventedCaseKey = keyof typeof inventedCases
