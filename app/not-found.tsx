import type { Metadata } from "next"
import { Link } from "#components/ui/link"
import { QuietPage } from "#components/ui/quiet-page"

export const metadata: Metadata = { title: "Page not found" }

const NotFound = () => (
  <QuietPage title="Page not found">
    <p>There is nothing at this address, or it is not yours to see. Check the address, or go back to the page you came from.</p>
    <p>
      <Link href="/">Go to the first page</Link>
    </p>
  </QuietPage>
)

export default NotFound
