"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { buttonClass } from "#components/ui/button"

/** The search over everything; a plain GET form, so that its results have an address. Beside them it keeps what was asked, to be said better. */
export const SearchForm = ({ action, label }: { action: string; label: string }) => {
  const asked = useSearchParams().get("q") ?? ""
  const q = usePathname() === action ? asked : ""
  return (
    <search className="grow">
      <form action={action} method="get" className="flex max-w-[36rem] gap-2">
        <label className="sr-only" htmlFor="site-search">
          {label}
        </label>
        <input
          key={q}
          id="site-search"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={q}
          className="control grow"
          placeholder={label}
          aria-keyshortcuts="/ Control+K Meta+K"
          data-search=""
        />
        <button type="submit" className={buttonClass("plain")}>
          Search
        </button>
      </form>
    </search>
  )
}
