/** @type {import("next").NextConfig} */
export default {
  // The tests and the bench build into folders of their own, so that they can run beside a running demo.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  experimental: {
    // next-env.d.ts then names the types of the last build, and no build edits tsconfig.json.
    strictRouteTypes: true,
    // All pages at once take 0.3 s before the first answer; each by itself a few milliseconds when it is asked for.
    preloadEntriesOnStart: false,
  },
  // `npm test` checks the types, as a kind of its own.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pino"],
  outputFileTracingExcludes: { "/*": ["./data/**/*"] },
}
