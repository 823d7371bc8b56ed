import type { CasePage, GranteePage } from "#lib/public/public"

type Funder = { name: string; url: string; description?: string }

const ngo = ({ name, url, description }: Funder) => ({ "@type": "NGO", name, url, ...(description ? { description } : {}) })

const grant = (funder: Funder, { fiscalYear, amountCents }: { fiscalYear: number; amountCents: number | null }) => ({
  "@type": "MonetaryGrant",
  name: `Grant for fiscal year ${fiscalYear}`,
  funder: ngo(funder),
  ...(amountCents === null ? {} : { amount: { "@type": "MonetaryAmount", currency: "USD", value: amountCents / 100 } }),
})

/** The foundation, a grantee and a case in the words of schema.org; what is not recorded is left out. */
export const structured = {
  foundation: ngo,
  grantee: (page: GranteePage, funder: Funder) => ({
    "@type": "NGO",
    name: page.name,
    ...(page.website ? { url: page.website } : {}),
    ...(page.description ? { description: page.description } : {}),
    ...(page.parentName ? { parentOrganization: { "@type": "Organization", name: page.parentName } } : {}),
    funding: page.grants.map((each) => grant(funder, each)),
  }),
  case: (page: CasePage, funder: Funder) => ({
    "@type": "CreativeWork",
    name: page.title,
    ...(page.description ? { abstract: page.description } : {}),
    ...(page.issueAreas.length > 0 ? { about: page.issueAreas.map(({ name }) => name) } : {}),
    funding: page.grants.map((each) => grant(funder, each)),
  }),
}
