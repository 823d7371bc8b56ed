import { type CaseFact, resultNotRecorded } from "#lib/demo/fact/fact"
import type { OrganizationKey } from "#lib/demo/fact/organizations"

type Case = CaseFact<OrganizationKey>

const seventhCircuit = "U.S. Court of Appeals, Seventh Circuit"

/** A real case: what its source does not say is not recorded. */
const recorded = (courtCase: Pick<Case, "name" | "description"> & Partial<Case>): Case => ({
  ...resultNotRecorded,
  organization: "nationalImmigrantJusticeCenter",
  caption: null,
  earlierCaptions: [],
  dockets: [],
  issueAreas: ["Refugee and Immigration Rights"],
  ...courtCase,
})

/** The cases of the seed's grantee in the seed's order, newest first; then those of its updates; then that of the next grantee. */
export const cases = {
  carlos: recorded({
    name: "Carlos, an environmental activist from Honduras",
    dockets: [{ court: seventhCircuit, number: null }],
    description:
      "Carlos defends the environment in Honduras. He had left the United States after an order of 2003 that deported him in his absence. " +
      "Back home his activism stood in the way of powerful people: he was abducted, and his torturers kept him for three days. He turned to the police, and understood that they had taken part. " +
      "In fear of death he fled north again, and was stopped and held at the border. An immigration judge gave him withholding of removal, which protects less than asylum, and refused asylum itself. " +
      "The grant lets NIJC take that refusal to the Seventh Circuit.",
  }),
  moreno: recorded({
    name: "Immigration detainers",
    caption: "Moreno v. Napolitano",
    earlierCaptions: ["Jimenez Moreno v. Napolitano"],
    dockets: [{ court: "U.S. District Court, Northern District of Illinois", number: "11-cv-5452" }],
    issueAreas: ["Refugee and Immigration Rights", "Due Process"],
    prevailed: "plaintiff",
    granteeSide: "plaintiff",
    description:
      "A detainer asks a local jail to hold someone for up to 48 hours longer, so that Immigration and Customs Enforcement (ICE) can come and take that person. ICE builds its work inside the country on them. " +
      "Most people are found when the jail shares their fingerprints under Secure Communities, often after nothing more than a traffic stop; thousands have ended in immigration detention that way. " +
      "No rules protect their right to due process, no lawyer is appointed for them, and the practice invites racial profiling: it has put people behind bars unlawfully who were lawful permanent residents, and even citizens.\n\n" +
      "NIJC brought a class action against the practice. One named plaintiff, Jose Jimenez Moreno, is a United States citizen; the other, Maria Jose Lopez, is a lawful permanent resident; detainers were lodged unlawfully against both. " +
      "When the grant was made the motion to dismiss had been beaten, discovery had been extensive, and class certification was being sought.",
  }),
  cece: recorded({
    name: "A young Albanian woman in fear of traffickers",
    caption: "Cece v. Holder",
    dockets: [{ court: seventhCircuit, number: null }],
    disposition: "remanded",
    prevailed: "plaintiff",
    granteeSide: "plaintiff",
    description:
      "Young women who live alone in Albania are trafficked into prostitution so often that one of them, Cece, sought asylum for fear of it. NIJC supports her as a friend of the court and argued at the rehearing by all the judges. " +
      "Its case is that the group to which she belongs is a valid one, and that people who are persecuted for something they cannot change, above all those without a lawyer, " +
      "must not lose protection because they described their group clumsily. NIJC carries the same argument to other circuits; in the Second it is preparing a brief for a second young woman from Albania who fears traffickers and asks to be heard again.",
  }),
  gender: recorded({
    name: "Gender as a ground of asylum",
    description:
      "Asylum protects members of a “particular social group”. In cases chosen across the country, NIJC asks courts to say that gender can define one, as international law already does. " +
      "It works out the arguments, and the answer to the fear that protecting women from violence would open the floodgates, and gives them to colleagues and to attorneys working pro bono who bring such cases where they can matter most.",
  }),
  dale: recorded({
    name: "Carlyle Dale's claim for damages",
    description:
      "Carlyle Dale was kept in civil detention, unlawfully, for more than five years, and fell chronically ill in several ways. He had already won against his deportation in the Fifth Circuit. " +
      "NIJC then claimed damages for him under the Federal Tort Claims Act, so that the government answers for what he suffered.",
  }),
  detainers: recorded({
    name: "Arrest requests from an unreliable database",
    caption: "Gonzalez v. ICE",
    dockets: [{ court: "U.S. District Court, Central District of California", number: null }],
    description: null,
  }),
  ruano: recorded({
    name: "A protected group in the asylum statute",
    caption: "Gonzalez-Ruano v. Barr",
    dockets: [{ court: seventhCircuit, number: null }],
    // The grantee's own page calls the result a success, so the side that won is the grantee's.
    prevailed: "plaintiff",
    granteeSide: "plaintiff",
    description: null,
  }),
  aj: recorded({
    organization: "immigrantDefenseProject",
    name: "A-J- v. Garland",
    caption: "A-J- v. Garland",
    dockets: [{ court: "U.S. Court of Appeals, Ninth Circuit", number: null }],
    issueAreas: [],
    description: null,
  }),
} as const satisfies Record<string, Case>
export type CaseKey = keyof typeof cases
