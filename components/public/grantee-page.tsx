import { sumWords } from "#components/public/amount"
import { DocumentList } from "#components/public/document-list"
import { GrantCases } from "#components/public/grant-cases"
import { UpdateList } from "#components/public/update-list"
import { Money } from "#components/ui/money"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import type { GranteePage, PublicName } from "#lib/public/public"

const sumOf = (grants: GranteePage["grants"]) => ({
  grants: grants.length,
  unrecorded: grants.filter(({ amountCents }) => amountCents === null).length,
  amountCents: grants.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
})

const Neighbour = ({ label, rel, to }: { label: string; rel: "prev" | "next"; to: PublicName | null }) =>
  to ? (
    <p className={rel === "next" ? "sm:text-right" : undefined}>
      <span className="block text-sm text-muted">{label}</span>
      <a href={`/grantees/${to.slug}`} rel={rel}>
        {to.name}
      </a>
    </p>
  ) : (
    <span />
  )

const Updates = ({ updates }: Pick<GranteePage, "updates">) => (
  <Section title="Case updates since grant year" id="updates">
    <div className="grid gap-6">
      {updates.map((group) => (
        <div key={group.case?.id ?? "none"}>
          {group.case ? (
            <h3 className="mb-1 text-h3 font-semibold">
              <a href={`/cases/${group.case.slug}`} className="quiet">
                {group.case.title}
              </a>
            </h3>
          ) : (
            <h3 className="mb-1 text-muted">No caption</h3>
          )}
          <UpdateList updates={group.updates} />
        </div>
      ))}
    </div>
  </Section>
)

export const GrantAmounts = ({ grants }: Pick<GranteePage, "grants">) => (
  <SimpleTable
    caption="Grants by fiscal year, the newest first"
    captionHidden
    narrow
    rows={[...grants]}
    rowKey={({ id }) => id}
    empty="No grant is published."
    columns={[
      { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => <a href={`/grantees/year/${fiscalYear}`}>{fiscalYear}</a> },
      { id: "amount", header: "Amount", align: "end", cell: ({ amountCents }) => <Money cents={amountCents} /> },
    ]}
  />
)

/** What the public reads about a grantee; a preview shows the same. */
export const GranteePublicPage = ({ page }: { page: GranteePage }) => (
  <article>
    <PageHeader title={page.name} display meta={page.parentName ? <p>Part of {page.parentName}</p> : null} />
    <Prose text={page.description} serif />
    <div className="mt-10">
      {page.grants.length > 0 ? (
        <Section title="Grant cases" id="cases">
          <GrantCases grants={page.grants} />
        </Section>
      ) : null}
      {page.updates.length > 0 ? <Updates updates={page.updates} /> : null}
      {page.documents.length > 0 ? (
        <Section title="Documents" id="documents">
          <DocumentList documents={page.documents} />
        </Section>
      ) : null}
      <Section title={page.grants.length === 1 ? "Grant amount" : "Grant amounts"} id="amounts">
        <GrantAmounts grants={page.grants} />
        {page.grants.length > 1 ? <p className="mt-2 text-sm text-muted">{sumWords(sumOf(page.grants))}</p> : null}
      </Section>
      {page.website ? (
        <p className="mt-10">
          <span className="text-muted">Website:</span>{" "}
          <a href={page.website} className="wrap-anywhere">
            {page.website.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")}
          </a>
        </p>
      ) : null}
    </div>
    <nav aria-label="Grantees by name" className="mt-10 grid gap-4 border-t border-hairline pt-4 sm:grid-cols-2 print:hidden">
      <Neighbour label="Previous" rel="prev" to={page.previous} />
      <Neighbour label="Next" rel="next" to={page.next} />
    </nav>
  </article>
)
