import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, test } from "vitest"

/** The laws of the house. Each fails when it is broken on purpose; a law that names files lists the only ones that may. */
const top = join(import.meta.dirname, "..")
const skipped = /(^|\/)(node_modules|\.[^/]+|data|test-results|playwright-report|migrations)(\/|$)/

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (skipped.test(relative(top, path))) return []
    return statSync(path).isDirectory() ? walk(path) : [relative(top, path)]
  })

type File = { path: string; text: string; imports: string[] }
const importsOf = (text: string) =>
  [...text.matchAll(/^(?:import|export)\b[^"']*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  )

const files: File[] = ["app", "components", "db", "lib", "e2e"]
  .flatMap((folder) => walk(join(top, folder)))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map((path) => {
    const text = readFileSync(join(top, path), "utf8")
    return { path, text, imports: importsOf(text) }
  })

const isTest = (file: File) => /\.(test|check)\.tsx?$/.test(file.path) || file.path.startsWith("e2e/")
const code = files.filter((file) => !isTest(file))
const offenders = (from: File[], breaks: (file: File) => boolean) => from.filter(breaks).map((file) => file.path)
const importers = (name: RegExp) => code.filter((file) => file.imports.some((specifier) => name.test(specifier))).map((file) => file.path)

/** The life of a grant: a room may use those before it. Rooms that only read stand at the end. */
const rooms = [
  "setting",
  "mail",
  "person",
  "organization",
  "contact",
  "document",
  "note",
  "court",
  "case",
  "schedule",
  "grant",
  "requirement",
  "payment",
  "timesheet",
  "report",
  "reminder",
  "event",
  "calendar",
  "board",
  "public",
  "search",
  "export",
  "demo",
]

describe("who may import whom", () => {
  test("the kernel imports nothing of ours, no framework and no store", () => {
    const kernel = code.filter((file) => file.path.startsWith("lib/kernel/"))
    expect(offenders(kernel, (file) => file.imports.some((name) => !name.startsWith("#lib/kernel/") && name !== "zod"))).toEqual([])
  })

  test("every room has its place in the life of a grant", () => {
    const found = new Set(code.flatMap((file) => /^lib\/([a-z]+)\//.exec(file.path)?.[1] ?? []))
    for (const apart of ["kernel", "door", "command"]) found.delete(apart)
    expect([...found].filter((room) => !rooms.includes(room))).toEqual([])
  })

  test("a room uses the rooms before it, never those after", () => {
    const later = (file: File) => {
      const room = /^lib\/([a-z]+)\//.exec(file.path)?.[1] ?? ""
      const place = rooms.indexOf(room)
      if (place < 0) return false
      return typedOut(file).some((name) => rooms.indexOf(/^#lib\/([a-z]+)\//.exec(name)?.[1] ?? "") > place && !isBrowserSafe(name))
    }
    expect(offenders(code, later)).toEqual([])
  })

  test("screens import what is safe in the browser: never queries, commands or the store", () => {
    const screens = code.filter((file) => file.path.startsWith("components/"))
    const forbidden = /^#db\/|^#lib\/[a-z]+\/(queries|commands)$|^#lib\/door\/(actor|token|limit|sign-in|secret)/
    expect(offenders(screens, (file) => typedOut(file).some((name) => forbidden.test(name)))).toEqual([])
  })

  test("shapes know no domain", () => {
    const shapes = code.filter((file) => file.path.startsWith("components/ui/"))
    expect(
      offenders(shapes, (file) => file.imports.some((name) => /^#components\/(?!ui\/)/.test(name) || /^#lib\/(?!kernel\/|door\/list-state)/.test(name))),
    ).toEqual([])
  })

  test("nothing but routes lies in app, and nobody imports a route", () => {
    expect(offenders(code, (file) => !file.path.startsWith("app/") && file.imports.some((name) => name.startsWith("#app/")))).toEqual([])
  })

  test("each library has the one file that imports it", () => {
    expect(importers(/^@tanstack\//)).toEqual(["components/ui/data-table.tsx"])
    expect(importers(/^react-hook-form$/)).toEqual(["components/ui/form.tsx"])
    expect(importers(/^next-auth/)).toEqual(["lib/door/token.ts"])
    expect(importers(/^@node-rs\/argon2$/)).toEqual(["lib/person/password.ts"])
    expect(importers(/^better-sqlite3$/).filter((path) => !path.startsWith("lib/command/"))).toEqual([
      "db/migrate.ts",
      "db/remembering.ts",
      "db/store.ts",
      "lib/door/server/lock.ts",
    ])
    expect(importers(/^nuqs/)).toEqual(["lib/door/list-state.ts"])
    expect(importers(/^write-excel-file/).length).toBeLessThanOrEqual(2)
    expect(importers(/^busboy$/).length).toBe(1)
    expect(importers(/^ical-generator$/)).toEqual(["lib/calendar/feed.ts"])
    expect(importers(/^pino$/)).toEqual(["lib/door/log.ts"])
    expect(importers(/^read-excel-file/)).toEqual(["lib/timesheet/read-workbook.ts"])
    expect(importers(/^csv-parse/)).toEqual(["lib/timesheet/read-csv.ts"])
    expect(importers(/^feed$/)).toEqual(["lib/public/feed.ts"])
    expect(importers(/^(react-markdown|remark-gfm|rehype-sanitize)$/)).toEqual(["components/ui/markdown.tsx"])
    expect(importers(/^nodemailer/)).toEqual(["lib/mail/smtp.ts"])
    expect(importers(/^react-email$/)).toEqual(["lib/mail/letter.ts"])
    expect(importers(/^croner$/)).toEqual(["lib/door/server/jobs.ts"])
    expect(importers(/^(unpdf|@napi-rs\/canvas)$/)).toEqual(["lib/document/apart/read-pdf.ts"])
    expect(importers(/^@tus\//)).toEqual(["lib/door/resumable.ts"])
    expect(importers(/^tus-js-client$/)).toEqual(["components/report/resumable.tsx"])
    expect(importers(/^sharp$/)).toEqual(["lib/document/photo.ts"])
    expect(importers(/^react-dom\/server$/)).toEqual(["components/ui/html.tsx"])
    expect(importers(/^mammoth$/)).toEqual(["lib/document/apart/read-word.ts"])
  })
})

/** Types cost nothing at run time and lead nowhere. */
const typedOut = (file: File) => importsOf(file.text.replace(/^import type [^\n]*(?:\n[^\n]*)*?from "[^"]+"$/gm, ""))
const isBrowserSafe = (name: string) => {
  const target = files.find((file) => file.path === `${name.slice(1)}.ts`)
  return target !== undefined && !typedOut(target).some((inner) => inner.startsWith("#db/") || /\/(queries|commands|actions)$/.test(inner))
}

describe("doors", () => {
  test("a door to the outside is an action and nothing else", () => {
    const doors = code.filter((file) => /^"use server"/m.test(file.text))
    expect(offenders(doors, (file) => !file.path.endsWith("/actions.ts"))).toEqual([])
    expect(
      offenders(doors, (file) =>
        [...file.text.matchAll(/^export (.*)$/gm)].some((line) => !/^const \w+Action = action\($|^const \w+Action = action\(/.test(line[1] ?? "")),
      ),
    ).toEqual([])
  })

  test("only perform and housekeep open a transaction", () => {
    expect(importers(/^#db\/store$/).filter((path) => /\btransact(Quietly)?\b/.test(readFileSync(join(top, path), "utf8")))).toEqual([
      "db/housekeep.ts",
      "db/perform.ts",
    ])
  })

  /** What stands between the brackets of a call, to the one that closes it. */
  const insideOf = (rest: string) => {
    let depth = 1
    const end = [...rest].findIndex((letter) => {
      depth += letter === "(" ? 1 : letter === ")" ? -1 : 0
      return depth === 0
    })
    return rest.slice(0, end)
  }

  test("what a page keeps is drawn for everybody of a role, and what may be repeated for one person: it makes no key of a form", () => {
    const textOf = (path: string) => readFileSync(join(top, path), "utf8")
    const keeping = importers(/^#lib\/door\/kept$/).filter((path) => path.startsWith("app/"))
    const kept = keeping.flatMap((path) =>
      textOf(path)
        .split(/\bkept\(/)
        .slice(1)
        .map((rest) => ({ path, text: insideOf(rest) })),
    )
    expect(kept.map(({ path }) => path).sort()).toEqual(keeping.sort())
    expect(kept.filter(({ text }) => /randomUUID|formKey|keyFor/.test(text)).map(({ path }) => path)).toEqual([])

    const repeated = importers(/^#(lib\/door\/request|app\/office\/list-views)$/).filter((path) => path.startsWith("app/"))
    expect(repeated).toEqual(expect.arrayContaining(["app/board/page.tsx", "app/office/page.tsx"]))
    expect(repeated.filter((path) => textOf(path).includes("randomUUID"))).toEqual(["app/office/list-views.ts"])
  })

  test("housekeeping is done by the few who have a chore", () => {
    const rest = importers(/^#db\/housekeep$/).filter(
      (path) => !/^lib\/(mail|reminder|person|door|report|document|case|search|command|demo|requirement)\//.test(path),
    )
    expect(rest).toEqual([])
  })

  test("the bare connection is asked for by search, upkeep and the bench only", () => {
    const users = code.filter((file) => /\bconnection\b/.test(file.text) && file.imports.includes("#db/store")).map((file) => file.path)
    expect(users.filter((path) => !/^lib\/(search|command)\//.test(path))).toEqual([])
  })

  test("actors are minted by the door's session, by commands of people, by the demo and by tests", () => {
    const minters = code.filter((file) => file.text.includes("mintActor(")).map((file) => file.path)
    expect(minters.filter((path) => !/^lib\/(kernel\/actor|person\/|demo\/|command\/)/.test(path))).toEqual([])
  })

  test("every read asks who reads", () => {
    const reads = code.filter((file) =>
      /^lib\/(organization|contact|document|note|case|grant|requirement|report|payment|event|search|board|mail|reminder)\/queries\.ts$/.test(file.path),
    )
    const actorless = reads.flatMap((file) =>
      [...file.text.matchAll(/^export (?:const|function) ((?:find|get|list|count)\w*)(?: = (?:async )?|)\(?([^)=]*)/gm)]
        .filter((match) => !/^\s*_?actor: Actor/.test(match[2] ?? ""))
        .map((match) => `${file.path} ${match[1]}`),
    )
    expect(actorless).toEqual([])
  })

  test("who sees what is a switch on the role with no default", () => {
    const scopes = code.filter((file) => file.text.includes("visibleTo = (actor: Actor)"))
    expect(scopes.length).toBeGreaterThan(4)
    expect(offenders(scopes, (file) => /visibleTo = \(actor: Actor\)[\s\S]*?\n}/.exec(file.text)?.[0].includes("default:") ?? false)).toEqual([])
  })

  test("pages of an area ask for its role first", () => {
    const pages = code.filter((file) => /^app\/(office|board|portal|account)\/.*(page\.tsx|route\.ts)$/.test(file.path))
    expect(pages.length).toBeGreaterThan(10)
    expect(offenders(pages, (file) => !/\brequire(Role|Staff|Administrator|Board|Grantee)\(/.test(file.text))).toEqual([])
  })

  test("public pages read no cookie", () => {
    const pages = code.filter((file) => file.path.startsWith("app/(public)/"))
    expect(offenders(pages, (file) => /next\/headers|door\/actor/.test(file.imports.join(" ")))).toEqual([])
  })
})

describe("words and days", () => {
  test("now is asked of the one clock", () => {
    const asking = code.filter(
      (file) => !/^(lib\/kernel\/(clock|day)|lib\/document\/sweep|lib\/command\/|lib\/door\/server\/)/.test(file.path) && !/^"use client"/m.test(file.text),
    )
    expect(offenders(asking, (file) => /new Date\(\)|Date\.now\(\)/.test(file.text) && file.path !== "db/migrate.ts")).toEqual([])
  })

  test("no folder and no name says nothing", () => {
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|services?|managers?|common|misc|index)(\.|\/)/i.test(file.path)).map((file) => file.path)).toEqual([])
  })

  test("the top level holds what was agreed, and what the tools force", () => {
    const allowed = [
      "package.json",
      "package-lock.json",
      "next.config.js",
      "tsconfig.json",
      "app",
      "components",
      "db",
      "lib",
      "e2e",
      "README.md",
      "LICENSE",
      "next-env.d.ts",
      "node_modules",
      "data",
      "test-results",
      "playwright-report",
    ]
    expect(readdirSync(top).filter((name) => !name.startsWith(".") && !allowed.includes(name) && !name.endsWith(".tsbuildinfo"))).toEqual([])
  })

  test("pages stay short", () => {
    const pages = code.filter((file) => /^app\/.*page\.tsx$/.test(file.path))
    expect(offenders(pages, (file) => file.text.split("\n").length > 100)).toEqual([])
  })

  test("nothing waits for time to pass, and no test is skipped", () => {
    const tests = files.filter(isTest)
    expect(offenders(tests, (file) => /waitForTimeout|\.(skip|only|todo|fixme)\(/.test(file.text.replaceAll(/\/.*waitForTimeout.*\//g, "")))).toEqual([])
  })

  test("no routed content waits behind a fallback", () => {
    expect(files.filter((file) => /^app\/.*loading\.tsx$/.test(file.path)).map((file) => file.path)).toEqual([])
    expect(offenders(code, (file) => /<Suspense\b/.test(file.text))).toEqual([])
  })
})

describe("libraries", () => {
  test("those with emergency releases are not older than the safe ones", () => {
    const least: Record<string, string> = { next: "16.4.6", react: "19.3.1", "next-auth": "4.24.15", "drizzle-orm": "0.45.4", "better-sqlite3": "13.2.0" }
    for (const [name, version] of Object.entries(least)) {
      const found = (JSON.parse(readFileSync(join(top, "node_modules", name, "package.json"), "utf8")) as { version: string }).version
      expect(found.localeCompare(version, undefined, { numeric: true }), `${name} ${found}`).toBeGreaterThanOrEqual(0)
    }
  })

  test("the lock file names no host", () => {
    expect(readFileSync(join(top, "package-lock.json"), "utf8")).not.toMatch(/"resolved"/)
  })
})

describe("the README", () => {
  const readme = readFileSync(join(top, "README.md"), "utf8")

  test("names every command, and no other", () => {
    const { scripts } = JSON.parse(readFileSync(join(top, "package.json"), "utf8")) as { scripts: Record<string, string> }
    const named = new Set(
      [...readme.matchAll(/`npm (?:run )?([a-z:]+)[^`]*`/g)].map((match) => match[1] ?? "").filter((name) => name !== "install" && name !== "ci"),
    )
    expect([...named].sort()).toEqual(
      Object.keys(scripts)
        .filter((name) => name !== "build")
        .sort(),
    )
  })

  test("explains every variable that the configuration reads", () => {
    const configuration = readFileSync(join(top, "lib/door/configuration.ts"), "utf8")
    const variables = [...configuration.matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? "").filter((name) => !name.startsWith("LODESTAR_"))
    expect(variables.length).toBeGreaterThan(4)
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  test("has a word for every room", () => {
    const glossary = readme.slice(readme.indexOf("## The words"), readme.indexOf("## The house"))
    expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(glossary))).toEqual([])
  })

  test("shows pictures that are there", () => {
    const pictures = [...readme.matchAll(/\]\((e2e\/pictures\/[^)]+)\)/g)].map((match) => match[1] ?? "")
    expect(pictures).toHaveLength(4)
    for (const picture of pictures) expect(statSync(join(top, picture)).size).toBeGreaterThan(10_000)
  })
})
