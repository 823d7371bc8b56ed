import type { CaseKey } from "#lib/demo/fact/cases"
import type { UpdateFact } from "#lib/demo/fact/fact"
import type { OrganizationKey } from "#lib/demo/fact/organizations"

type Update = UpdateFact<OrganizationKey, CaseKey>

const update = (courtCase: CaseKey | null, body: string, source: string | null = null): Update => ({
  organization: "nationalImmigrantJusticeCenter",
  courtCase,
  happenedOn: null,
  body,
  source,
})

/**
 * Case updates since the grant year, in the order of the seed's grantee page; a decision that the page does not name comes last.
 * The page puts the first under the heading of the second, which is another case. It does not say what came of Gonzalez v. ICE on appeal,
 * so the decision of the district court, which was the success, stands beside that update, and the axes of its result stay open.
 */
export const updates: readonly Update[] = [
  update(
    "detainers",
    "A constitutional challenge succeeded: it was aimed at the requests for arrests in the Central District of California that the Pacific Enforcement Response Center of ICE sends out on the strength of a database full of errors.",
    "Gonzalez v. Immigration & Customs Enforcement, 416 F. Supp. 3d 995 (C.D. Cal. 2019)",
  ),
  update(
    "ruano",
    "Statutory words much like those at issue elsewhere, about which groups are protected, were read in favor of the person who sought protection.",
    "Gonzalez Ruano v. Barr, 922 F.3d 346 (7th Cir. 2019)",
  ),
  update(
    "moreno",
    "The practice is struck down. ICE may no longer direct local police to hold people it believes to be noncitizens when a vague database entry is all there is and nothing else amounts to probable cause.",
    "Jimenez Moreno v. Napolitano, 213 F. Supp. 3d 999 (N.D. Ill. 2016)",
  ),
  update(
    null,
    "Asylum stays open to people who flee violence by gangs or because of their gender: the narrow meaning that ICE wanted to give to “Particular Social Group” did not prevail.",
  ),
  update(
    "cece",
    "The full court, sitting en banc, granted Cece's petition, accepted the group to which she says she belongs, and sent her case back.",
    "Cece v. Holder, 733 F.3d 662 (7th Cir. 2013) (en banc)",
  ),
]
