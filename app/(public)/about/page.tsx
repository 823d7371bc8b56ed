import type { Metadata } from "next"
import { Facts } from "#components/ui/facts"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { monthNames } from "#lib/kernel/day"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicTotals } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

export const generateMetadata = (): Metadata => {
  const { name, about } = getSetting()
  return pageMetadata(name, { title: "About", description: about, path: "/about" })
}

const AboutPage = () => {
  const setting = getSetting()
  const { firstYear } = publicTotals()
  const ends = monthNames[(setting.fiscalYearStartMonth + 10) % 12]
  return (
    <>
      <PageHeader title="About" display />
      <Prose text={setting.about} serif />
      <div className="mt-10">
        <Section title="Reach us">
          <Facts
            items={[
              { label: "Contact", value: setting.contactName },
              { label: "E-mail", value: setting.contactEmail ? <a href={`mailto:${setting.contactEmail}`}>{setting.contactEmail}</a> : null },
              ...(setting.contactPhone ? [{ label: "Telephone", value: setting.contactPhone }] : []),
            ]}
          />
        </Section>
        <Section title="How to read these pages">
          <div className="prose">
            <p>
              A fiscal year is named after the year in which it ends, at the end of {ends}.
              {firstYear ? ` The grants published here begin with ${firstYear}.` : null}
            </p>
            <p>“Not recorded” says that the foundation’s records do not have it. Sums leave out what is not recorded, and say how much that is.</p>
            <p>
              All published grants can be downloaded as <a href="/grants.csv">CSV</a> or <a href="/grants.json">JSON</a>.
            </p>
          </div>
        </Section>
      </div>
    </>
  )
}

export default AboutPage
