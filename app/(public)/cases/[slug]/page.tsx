import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { CasePublicPage } from "#components/public/case-page"
import { StructuredData } from "#components/public/structured-data"
import { configuration } from "#lib/door/configuration"
import { visitor } from "#lib/kernel/actor"
import { readCasePage } from "#lib/public/case-page"
import { pageMetadata } from "#lib/public/page-metadata"
import { structured } from "#lib/public/structured"
import { getSetting, today } from "#lib/setting/queries"

type Props = PageProps<"/cases/[slug]">

const read = cache((slug: string) => readCasePage(visitor, slug) ?? notFound())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, title, description } = read((await params).slug)
  return pageMetadata(getSetting().name, { title, description, path: `/cases/${slug}`, feed: `/cases/${slug}/feed.atom` })
}

const CasePage = async ({ params }: Props) => {
  const page = read((await params).slug)
  return (
    <>
      <CasePublicPage page={page} today={today()} />
      <StructuredData data={structured.case(page, { name: getSetting().name, url: configuration().publicUrl.href })} />
    </>
  )
}

export default CasePage
