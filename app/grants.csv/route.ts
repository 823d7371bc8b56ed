import { configuration } from "#lib/door/configuration"
import { openCsv } from "#lib/public/open-data"

export const dynamic = "force-dynamic"

export const GET = () =>
  new Response(openCsv(configuration().publicUrl.origin), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="grants.csv"' },
  })
