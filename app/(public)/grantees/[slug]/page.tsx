import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { GranteePublicPage } from "#components/public/grantee-page"
import { StructuredData } from "#components/public/structured-data"
import { configuration } from "#lib/door/configuration"
import { visitor } from "#lib/kernel/actor"
import { readGranteePage } from "#lib/public/grantee-page"
import { pageMetadata } from "#lib/public/page-metadata"
import { structured } from "#lib/public/structured"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/grantees/[slug]">

const read = cache((slug: string) => readGranteePage(visitor, slug) ?? notFound())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, name, description } = read((await params).slug)
  return pageMetadata(getSetting().name, { title: name, description, path: `/grantees/${slug}` })
}

const GranteePage = async ({ params }: Props) => {
  const page = read((await params).slug)
  return (
    <>
      <GranteePublicPage page={page} />
      <StructuredData data={structured.grantee(page, { name: getSetting().name, url: configuration().publicUrl.href })} />
    </>
  )
}

export default GranteePage
