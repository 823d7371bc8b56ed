"use client"

import { fontClasses } from "#app/fonts"
import PageError from "./error"
import "./globals.css"

/** Stands in for the root layout when that itself fails. */
const GlobalError = (props: { error: unknown; retry: () => void }) => (
  <html lang="en" className={fontClasses}>
    <body>
      <title>Something went wrong</title>
      <PageError {...props} />
    </body>
  </html>
)

export default GlobalError
