import { runTool } from "#lib/command/child"

process.exitCode = await runTool("drizzle-kit", ["generate", "--config", "db/drizzle.config.ts", ...process.argv.slice(2)])
