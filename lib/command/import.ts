import { complaining } from "#lib/command/complain"
import { Refusal } from "#lib/kernel/refusal"

/** What can be imported, each by a command of its own: `npm run import -- cases list.csv --dry-run`. */
const kinds: Record<string, () => Promise<{ run: (words: readonly string[]) => Promise<void> }>> = {
  cases: () => import("#lib/command/import-cases"),
  timesheet: () => import("#lib/command/import-timesheet"),
}

await complaining(async () => {
  const [kind = "", ...words] = process.argv.slice(2)
  const load = kinds[kind]
  if (!load) throw new Refusal(`Say what to import: ${Object.keys(kinds).join(", ")}. For instance: npm run import -- cases list.csv --dry-run`)
  const { run } = await load()
  await run(words)
})
