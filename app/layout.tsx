import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { fontClasses } from "#app/fonts"
import { DemoNotice } from "#components/ui/demo-notice"
import { Notice } from "#components/ui/notice"
import { configuration } from "#lib/door/configuration"
import { refusalAnswered } from "#lib/door/refused"
import { errorPrefix } from "#lib/kernel/result"
import "./globals.css"

/** Pages are rendered when asked for: a build has no data, and the finished public pages are kept by our own server. */
export const dynamic = "force-dynamic"

export const generateMetadata = async (): Promise<Metadata> => ({
  metadataBase: configuration().publicUrl,
  title: { default: "Lodestar", template: `${(await refusalAnswered()) ? errorPrefix : ""}%s · Lodestar` },
})

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FAFAF8" },
    { media: "(prefers-color-scheme: dark)", color: "#14171A" },
  ],
}

/** The form that was refused says so itself; where it is gone from the page, with what it was about, this does. */
const Unsaid = async () => {
  const sentence = await refusalAnswered()
  return sentence ? (
    <div className="unsaid">
      <Notice tone="problem">{sentence}</Notice>
    </div>
  ) : null
}

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="en" className={fontClasses}>
    <body>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      {configuration().demo ? <DemoNotice /> : null}
      <Unsaid />
      {children}
    </body>
  </html>
)

export default RootLayout
