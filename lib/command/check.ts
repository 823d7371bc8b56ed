import { complaining } from "#lib/command/complain"
import { runKinds } from "#lib/command/kind"

await complaining(() => runKinds(["types", "lint", "unit"]))
