import { configuration } from "#lib/door/configuration"
import { openGrants } from "#lib/public/open-data"

export const dynamic = "force-dynamic"

export const GET = () => Response.json(openGrants(configuration().publicUrl.origin))
