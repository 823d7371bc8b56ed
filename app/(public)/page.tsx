import type { Metadata } from "next"
import { Amounts, unrecordedWords } from "#components/public/amount"
import { StructuredData } from "#components/public/structured-data"
import { YearList } from "#components/public/tables"
import { Columns } from "#components/ui/columns"
import { Figures } from "#components/ui/figures"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { configuration } from "#lib/door/configuration"
import { formatMoney } from "#lib/kernel/money"
import { listPublicYears } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { structured } from "#lib/public/structured"
import { newestPublicGrants, type PublicTotals, publicTotals } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

export const generateMetadata = (): Metadata => {
  const { name, about } = getSetting()
  return pageMetadata(name, { description: about, path: "/", feed: "/feed.atom" })
}

const count = (number: number) => number.toLocaleString("en-US")

const TotalFigures = ({ totals }: { totals: PublicTotals }) => (
  <Figures
    items={[
      {
        label: "Cases funded",
        value: count(totals.cases),
        href: "/cases",
        note: totals.grantsWithoutCase > 0 ? `and those of ${count(totals.grantsWithoutCase)} grants whose case is not recorded` : undefined,
      },
      { label: "Granted", value: formatMoney(totals.amountCents), href: "/grantees#years", note: unrecordedWords(totals.unrecorded) },
      { label: "Grantees", value: count(totals.grantees), href: "/grantees", note: totals.firstYear ? `since fiscal year ${totals.firstYear}` : undefined },
    ]}
  />
)

const NewestGrants = ({ grants }: { grants: ReturnType<typeof newestPublicGrants> }) =>
  grants.length === 0 ? (
    <p className="text-muted">No grant is published yet.</p>
  ) : (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id} className="border-t border-hairline py-2">
          <a href={`/grantees/${grant.grantee.slug}`}>{grant.grantee.name}</a>
          <p className="text-sm">
            <Amounts grants={[grant]} />
          </p>
        </li>
      ))}
    </ul>
  )

const HomePage = () => {
  const { name, about } = getSetting()
  return (
    <>
      <PageHeader title={name} display />
      <Prose text={about} serif />
      <div className="mt-10">
        <TotalFigures totals={publicTotals()} />
      </div>
      <div className="mt-12">
        <Columns
          main={
            <Section title="Newest grants">
              <NewestGrants grants={newestPublicGrants(6)} />
            </Section>
          }
          side={
            <Section title="By fiscal year">
              <YearList years={listPublicYears()} />
            </Section>
          }
        />
      </div>
      <StructuredData data={structured.foundation({ name, url: configuration().publicUrl.href, description: about })} />
    </>
  )
}

export default HomePage
