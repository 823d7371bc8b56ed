import NextLink from "next/link"
import type { ComponentProps, ReactNode } from "react"

type Props = Omit<ComponentProps<"a">, "href" | "children" | "style"> & {
  href: string
  children: ReactNode
  /** Not underlined until pointed at; for lists and tables that consist of links. */
  quiet?: boolean | undefined
  newTab?: boolean | undefined
  /** false: the page stays where it is scrolled to. */
  scroll?: boolean | undefined
}

const leavesTheApp = (href: string) => !href.startsWith("/") || href.startsWith("/files/")

/** A link that loads nothing before it is followed. Other sites, files and places on the same page get a plain anchor. */
export const Link = ({ href, children, quiet, newTab, scroll, className, ...rest }: Props) => {
  const classes = className ?? (quiet ? "quiet" : undefined)
  const tab = newTab ? { target: "_blank", rel: "noopener" } : {}
  if (leavesTheApp(href) || rest.download !== undefined) {
    return (
      <a href={href} className={classes} {...tab} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <NextLink href={href} prefetch={false} scroll={scroll} className={classes} {...tab} {...rest}>
      {children}
    </NextLink>
  )
}
