import type { SearchArea } from "#components/search/search-areas"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { type Piece, type SearchGroup, type SearchHit, searchKindLabels } from "#lib/search/search"

const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>
    {pieces.map(({ text, isMatch }, index) => {
      const key = `${index} ${text}`
      return isMatch ? (
        <mark key={key} className="bg-attention-soft text-text">
          {text}
        </mark>
      ) : (
        <span key={key}>{text}</span>
      )
    })}
  </>
)

/** An update has no title of its own: its case says where it stands. */
const Title = ({ hit }: { hit: SearchHit }) => (hit.title.length > 0 ? <Marked pieces={hit.title} /> : (hit.caseTitle ?? "Update without a case"))

const Hit = ({ hit, href }: { hit: SearchHit; href: string }) => (
  <li className="py-3">
    <p>
      <Link href={href}>
        <Title hit={hit} />
      </Link>
      {hit.kind !== "organization" && hit.organizationName ? <span className="text-muted">, {hit.organizationName}</span> : null}
      {hit.isArchived ? <span className="text-muted"> ({hit.kind === "person" ? "disabled" : "archived"})</span> : null}
    </p>
    {hit.excerpt.length > 0 ? (
      <p className="max-w-measure text-sm text-muted wrap-anywhere">
        <Marked pieces={hit.excerpt} />
      </p>
    ) : null}
  </li>
)

/** What was found, by kind; where there is more, the list that shows all of it. */
export const Hits = ({ groups, q, area }: { groups: readonly SearchGroup[]; q: string; area: SearchArea }) =>
  groups.map(({ kind, hits, hasMore }) => {
    const list = area.listOf[kind]
    return (
      <Section
        key={kind}
        title={searchKindLabels[kind]}
        action={hasMore && list ? <Link href={`${list.path}?q=${encodeURIComponent(q)}`}>{list.label}</Link> : null}
      >
        <ul className="divide-y divide-hairline">
          {hits.map((hit) => (
            <Hit key={hit.id} hit={hit} href={area.hrefOf(hit)} />
          ))}
        </ul>
        {hasMore && !list ? <p className="mt-2 text-muted">There are more. Type another word to narrow them down.</p> : null}
      </Section>
    )
  })
