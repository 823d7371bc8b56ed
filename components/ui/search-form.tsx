import { buttonClass } from "#components/ui/button"

/** The search over everything; a plain GET form, so that its results have an address. */
export const SearchForm = ({ action, q }: { action: string; q?: string }) => (
  <search className="grow">
    <form action={action} method="get" className="flex max-w-[36rem] gap-2">
      <label className="sr-only" htmlFor="site-search">
        Search grantees, cases, people
      </label>
      <input id="site-search" type="search" name="q" defaultValue={q} className="control grow" placeholder="Search grantees, cases, people" data-search="" />
      <button type="submit" className={buttonClass("plain")}>
        Search
      </button>
    </form>
  </search>
)
