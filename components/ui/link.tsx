import type { ComponentProps, ReactNode } from "react"

type Props = Omit<ComponentProps<"a">, "href" | "children" | "style"> & {
  href: string
  children: ReactNode
  /** Not underlined until pointed at; for lists and tables that consist of links. */
  quiet?: boolean | undefined
  newTab?: boolean | undefined
  /** false: the page stays where it is scrolled to; "narrow": it does where it has two columns. */
  scroll?: boolean | "narrow" | undefined
}

/** A plain anchor, since pages hold hundreds: one listener for all of them (SoftNavigation) draws the next page without loading this one anew. */
export const Link = ({ href, children, quiet, newTab, scroll, className, ...rest }: Props) => (
  <a
    href={href}
    className={className ?? (quiet ? "quiet" : undefined)}
    data-stay={scroll === false ? "" : scroll === "narrow" ? "wide" : undefined}
    {...(newTab ? { target: "_blank", rel: "noopener" } : {})}
    {...rest}
  >
    {children}
  </a>
)
