import { defineConfig } from "drizzle-kit"

// drizzle-kit reads paths from where it is started: `npm run db:generate` starts it at the top level.
export default defineConfig({ dialect: "sqlite", schema: "./db/schema.ts", out: "./db/migrations" })
