import { Amounts } from "#components/public/amount"
import type { GranteeRow, Letter } from "#lib/public/lists"

const anchor = (letter: string) => `letter-${letter === "#" ? "other" : letter.toLowerCase()}`

export const LetterLinks = ({ letters, page }: { letters: readonly Letter[]; page: number }) => (
  <nav aria-label="Letters" className="print:hidden">
    <ul className="flex flex-wrap gap-x-1 gap-y-1">
      {letters.map(({ letter, page: on }) => (
        <li key={letter}>
          <a href={`${on === page ? "" : on === 1 ? "/grantees" : `/grantees?page=${on}`}#${anchor(letter)}`} className="inline-block min-w-8 p-1 text-center">
            {letter}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Grantees under their letters, each with what it was granted. */
export const GranteeIndex = ({ rows }: { rows: readonly GranteeRow[] }) => {
  if (rows.length === 0) return <p className="text-muted">No grantee is published yet.</p>
  return [...Map.groupBy(rows, ({ letter }) => letter)].map(([letter, own]) => (
    <section key={letter} id={anchor(letter)} className="mt-6 grid gap-x-6 sm:grid-cols-[2.5rem_minmax(0,1fr)]">
      <h2 className="text-h3 font-semibold text-muted may-break">{letter}</h2>
      <ul>
        {own.map(({ slug, name, grants }) => (
          <li key={slug} className="break-inside-avoid border-t border-hairline py-2">
            <a href={`/grantees/${slug}`} className="font-semibold">
              {name}
            </a>
            <p className="text-sm">{grants.length > 0 ? <Amounts grants={grants} /> : <span className="text-muted">No grant is published.</span>}</p>
          </li>
        ))}
      </ul>
    </section>
  ))
}
