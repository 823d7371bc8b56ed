import { SentFile } from "#components/report/file-name"
import { Disclosure } from "#components/ui/disclosure"
import { Notice } from "#components/ui/notice"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { fileKinds } from "#lib/document/kind"
import type { Reading } from "#lib/document/read-apart"
import type { ReportVersion } from "#lib/report/report"

type Props = { version: ReportVersion; reading: Reading | undefined }

/** A longer document is read in its own program. */
const mostPages = 40

const Pages = ({ version, pages }: { version: ReportVersion; pages: number }) => (
  <ol className="grid gap-4">
    {Array.from({ length: Math.min(pages, mostPages) }, (_, index) => index + 1).map((page) => (
      <li key={page}>
        {/* biome-ignore lint/performance/noImgElement: the picture is private and made on demand, nothing for an optimiser */}
        <img
          src={`/files/reports/${version.id}/pages/${page}`}
          alt={`Page ${page} of ${pages}`}
          width={1200}
          height={1553}
          loading={page === 1 ? "eager" : "lazy"}
          className="h-auto w-full border border-hairline bg-surface"
        />
      </li>
    ))}
  </ol>
)

const Original = ({ version, children }: { version: ReportVersion; children: string }) => (
  <p className="mb-4">
    <SentFile version={version} /> <span className="text-muted">{children}</span>
  </p>
)

const Shown = ({ version, reading: { pages, pagesFrom, text, problem } }: { version: ReportVersion; reading: Reading }) => {
  if (version.file?.mediaType === fileKinds.pdf.mediaType && pages !== null) {
    return (
      <>
        <Original version={version}>{`${pages} ${pages === 1 ? "page" : "pages"}`}</Original>
        {text.trim() === "" ? null : (
          <div className="mb-4">
            <Disclosure summary="Read it as text" quiet>
              <Prose text={text} />
            </Disclosure>
          </div>
        )}
        <Pages version={version} pages={pages} />
        {pages > mostPages ? <Notice>{`${mostPages} of ${pages} pages are shown. Open the original for the rest.`}</Notice> : null}
      </>
    )
  }
  if (problem !== null) {
    return (
      <>
        <Original version={version}>{""}</Original>
        <Notice tone="attention">{problem}</Notice>
      </>
    )
  }
  return (
    <>
      <Original version={version}>
        {pages !== null && pagesFrom === "properties" ? `${pages} ${pages === 1 ? "page" : "pages"}, as its properties say` : ""}
      </Original>
      <p className="mb-4 text-sm text-muted">Shown as text. Layout, pictures and notes are in the original.</p>
      <div className="border border-hairline bg-surface p-4 lg:p-6">
        <Prose text={text} serif />
      </div>
    </>
  )
}

/** The document as a reviewer reads it: a PDF's pages as pictures, with their text beside; Word as text. */
export const DocumentPane = ({ version, reading }: Props) =>
  reading ? (
    <Section title="The document" id="document">
      <Shown version={version} reading={reading} />
    </Section>
  ) : null
