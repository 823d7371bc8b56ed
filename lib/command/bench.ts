import { parseArgs } from "node:util"
import { compareAll } from "#lib/command/bench/all"
import { checkFill } from "#lib/command/bench/folder"
import { quick, thorough } from "#lib/command/bench/pace"
import { large, medium, small } from "#lib/command/bench/size"
import { buildWorkshop } from "#lib/command/bench/workshop"
import { complaining } from "#lib/command/complain"

await complaining(async () => {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } })
  process.env.PUBLIC_URL = "http://localhost:3000"
  checkFill()
  await buildWorkshop()
  await (values.quick ? compareAll([small, medium], quick) : compareAll([small, large], thorough))
})
