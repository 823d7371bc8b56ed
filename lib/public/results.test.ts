import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { resultWords } from "#components/public/amount"
import { markdownHtml } from "#components/ui/markdown-html"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, publishCase } from "#lib/case/commands"
import { editRecord, setCaseAudiences } from "#lib/case/part-commands"
import { getCase } from "#lib/case/queries"
import { addCaseUpdate, editCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { officer, system } from "#lib/demo/cast-actors"
import { awardGrant, publishGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { getGrant } from "#lib/grant/queries"
import { setClock } from "#lib/kernel/clock"
import { cents } from "#lib/kernel/money"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { publicGranteesOfArea } from "#lib/public/area"
import { caseFeed, foundationFeed } from "#lib/public/feed"
import { publicResults, publicResultsOfArea } from "#lib/public/results"
import { publicTotals } from "#lib/public/totals"
import { addIssueArea } from "#lib/setting/commands"

const shown = (fields: Parameters<typeof caseOf>[1], isShown = true) => {
  const { id } = addCase(officer, caseOf(1, fields))
  if (isShown) publishCase(officer, { id, version: getCase(officer, id).version })
  return id
}
const granted = (caseIds: number[], amountCents: number | null, isShown = true) => {
  const { id } = awardGrant(officer, grantOf(1, { caseIds, amountCents: amountCents === null ? null : cents(amountCents) }))
  if (isShown) publishGrant(officer, { id, version: getGrant(officer, id).version })
}

/** Housing: won and on appeal, one grant for both; voting: the one won too, and one settled. One case without an area, one that nobody pays for, one private. */
beforeEach(() => {
  openTwoOrganizations()
  for (const name of ["Housing", "Voting Rights"]) addIssueArea(system, { name })
  const won = shown({ caption: "Won v. City", stage: "closed", granteeSide: "plaintiff", prevailed: "plaintiff", issueAreaIds: [1, 2] })
  const appeal = shown({ caption: "Appeal v. City", stage: "appeal", issueAreaIds: [1] })
  const settled = shown({ caption: "Settled v. City", settlementForm: "consent_decree", issueAreaIds: [2] })
  const bare = shown({ caption: "Bare v. City", issueAreaIds: [] })
  shown({ caption: "Unpaid v. City", granteeSide: "plaintiff", prevailed: "defendant", issueAreaIds: [1] })
  const hidden = shown({ caption: "Hidden v. City", granteeSide: "plaintiff", prevailed: "defendant", issueAreaIds: [1] }, false)
  granted([won, appeal], 1_000_00)
  granted([settled], 500_00)
  granted([bare], null)
  granted([], 250_00)
  granted([hidden], 700_00)
  granted([won], 900_00, false)
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

describe("results", () => {
  test("count what came of the funded cases by area; a case of two areas stands in both and once in all", () => {
    const { areas, none, all } = publicResults()
    expect(areas.map(({ name, cases, counts, sum }) => [name, cases, counts.won, counts.settled, counts.pending, counts.lost, sum.amountCents])).toEqual([
      ["Housing", 2, 1, 0, 1, 0, 1_000_00],
      ["Voting Rights", 2, 1, 1, 0, 0, 1_500_00],
    ])
    expect(none).toMatchObject({ cases: 1, counts: { not_recorded: 1 }, sum: { grants: 1, unrecorded: 1, amountCents: 0 } })
    expect(all).toMatchObject({ cases: 4, counts: { won: 1, settled: 1, pending: 1, lost: 0, not_recorded: 1 } })
  })

  test("say what was granted by result: a grant for cases with two results stands under both, and once in the area's sum", () => {
    const more = shown({ caption: "Lost v. City", granteeSide: "plaintiff", prevailed: "defendant", stage: "closed", issueAreaIds: [1] })
    granted([1, more], 400_00)
    granted([more], null)
    const sum = (grants: number, unrecorded: number, amountCents: number) => ({ grants, unrecorded, amountCents })
    const [housing, voting] = publicResults().areas
    expect(housing).toMatchObject({ counts: { won: 1, pending: 1, lost: 1, settled: 0 }, sum: sum(3, 1, 1_400_00) })
    expect(housing?.sums).toMatchObject({ won: sum(2, 0, 1_400_00), pending: sum(1, 0, 1_000_00), lost: sum(2, 1, 400_00), settled: sum(0, 0, 0) })
    expect(voting?.sums).toMatchObject({ won: sum(2, 0, 1_400_00), settled: sum(1, 0, 500_00), lost: sum(0, 0, 0) })
    expect(publicResults().none.sums.not_recorded).toEqual(sum(1, 1, 0))
    for (const { slug, sum: total } of publicResults().areas) {
      const list = publicGranteesOfArea(slug, 1)
      expect(list?.sum, slug).toEqual(total)
      const listed = list?.rows.flatMap(({ grants }) => grants) ?? []
      expect(listed.reduce((cents, { amountCents }) => cents + (amountCents ?? 0), 0)).toBe(total.amountCents)
      const told = publicResultsOfArea(slug)
      for (const { group, cases } of told?.groups ?? []) {
        const each = new Map(cases.flatMap(({ grants }) => grants.map((grant) => [grant.id, grant.amountCents])))
        expect(
          [...each.values()].reduce<number>((cents, amount) => cents + (amount ?? 0), 0),
          `${slug} ${group}`,
        ).toBe(told?.sums[group].amountCents)
        expect(each.size).toBe(told?.sums[group].grants)
      }
    }
  })

  test("tell what a case changed as far as it is public, and lead to the cases without an area", () => {
    editRecord(officer, {
      ...{ id: 1, version: getCase(officer, 1).version, judge: null, filedOn: null, closedOn: null, state: null, cause: null, stake: null, classAction: null },
      ...{ isStayed: false, hasInjunction: false, orderWords: null, orderUntilOn: null, changedPolicy: null, changedPractice: null, monitoredSinceOn: null },
      ...{ changedLaw: "No eviction without a hearing.", feeAward: null, feeAwardOn: null, assessment: null, strategy: null },
    })
    const changed = () => publicResultsOfArea("housing")?.groups[0]?.cases[0]?.change.changedLaw
    expect(changed()).toBe("No eviction without a hearing.")
    setCaseAudiences(officer, { id: 1, version: getCase(officer, 1).version, ...getCase(officer, 1).audiences, change: "board" })
    expect(changed()).toBe(null)
    expect(publicResultsOfArea("not_recorded")).toMatchObject({
      name: "Area not recorded",
      cases: 1,
      groups: [{ group: "not_recorded", cases: [{ title: "Bare v. City" }] }],
    })
  })

  test("agree with the public grants to the cent, and say which grants they leave out", () => {
    const { all, withoutCase } = publicResults()
    const totals = publicTotals()
    expect(all.sum.grants + withoutCase.grants).toBe(totals.grants)
    expect(all.sum.amountCents + withoutCase.amountCents).toBe(totals.amountCents)
    expect(all.sum.unrecorded + withoutCase.unrecorded).toBe(totals.unrecorded)
    expect(withoutCase.grants).toBe(totals.grantsWithoutCase)
    expect(all.cases).toBe(totals.cases)
  })

  test("an area's page has the same numbers and its cases under their words", () => {
    const housing = publicResultsOfArea("housing")
    expect(housing).toMatchObject(publicResults().areas[0] ?? {})
    expect(housing?.groups.map(({ group, cases }) => [group, cases.map(({ title }) => title)])).toEqual([
      ["won", ["Won v. City"]],
      ["pending", ["Appeal v. City"]],
    ])
    expect(housing?.groups.flatMap(({ cases }) => cases.map(({ grants }) => grants.map(({ amountCents }) => amountCents)))).toEqual([[1_000_00], [1_000_00]])
    expect(publicResultsOfArea("nothing")).toBeUndefined()
  })

  test("say which published cases they leave out, since no published grant pays for them", () => {
    expect(publicResults().unfunded).toBe(1)
    expect(publicResultsOfArea("housing")?.unfunded).toBe(1)
    expect(publicResultsOfArea("voting-rights")?.unfunded).toBe(0)
  })

  test("are told in a sentence in which every case counts once", () => {
    expect(resultWords(publicResults().all)).toBe(
      "Of 4 funded cases 1 was won, 1 was settled and 0 were lost; 1 is still being fought for, the result of 1 is not recorded.",
    )
  })
})

const draw = markdownHtml

describe("feeds", () => {
  const news = (caseId: number, body: string, isShown: boolean) => {
    const { id } = addCaseUpdate(officer, { organizationId: 1, caseId, happenedOn: null, body, source: null, sourceUrl: null })
    if (isShown) publishCaseUpdate(officer, { id, version: 1 })
  }

  test("have public news only, escaped, and say what is not recorded", () => {
    const { slug } = getCase(officer, 1)
    news(1, "Argued <script>alert(1)</script> & decided.", true)
    news(1, "secret news", false)
    news(2, "News of another case.", true)
    const feed = caseFeed(slug, "https://funder.example", draw) ?? ""
    expect(feed).toContain("https://funder.example/cases/won-v-city#update-1")
    expect(feed).toContain("Date not recorded")
    expect(feed).toContain("Source not recorded")
    expect(feed).not.toContain("<script>")
    expect(feed).not.toContain("another case")
    const all = foundationFeed("The Funder", "https://funder.example", draw)
    expect(all).toContain("News of another case.")
    for (const text of [feed, all]) expect(text).not.toContain("secret")
  })

  test("draw the Markdown of an update, and take no title for markup", () => {
    const id = shown({ caption: "A<b>C v. D & E", issueAreaIds: [] })
    news(id, "**Granted**, see [the opinion](https://court.example/1).\n\n- bail\n- costs", true)
    const feed = caseFeed(getCase(officer, id).slug, "https://funder.example", draw) ?? ""
    expect(feed).toContain('<strong>Granted</strong>, see <a href="https://court.example/1">the opinion</a>')
    expect(feed).toContain("<li>bail</li>")
    expect(feed).toContain("<![CDATA[A&lt;b&gt;C v. D &amp; E]]>")
    expect(feed).toContain("<title>A&lt;b&gt;C v. D &amp; E</title>")
  })

  test("tell when an update was corrected, and when it was first published", () => {
    setClock("2027-02-01T10:00:00.000Z")
    news(1, "Granted.", true)
    setClock("2027-02-03T10:00:00.000Z")
    editCaseUpdate(officer, { id: 1, version: 2, happenedOn: null, body: "Granted in part.", source: null, sourceUrl: null })
    const feed = caseFeed(getCase(officer, 1).slug, "https://funder.example", draw) ?? ""
    expect(feed.match(/<updated>2027-02-03T10:00:00.000Z<\/updated>/g)).toHaveLength(2)
    expect(feed).toContain("<published>2027-02-01T10:00:00.000Z</published>")
  })

  test("without news changed last when the case was published", () => {
    const { slug, publishedAt } = getCase(officer, 1)
    expect(caseFeed(slug, "https://funder.example", draw)).toContain(`<updated>${publishedAt}</updated>`)
  })

  test("of a case that is not public there is none", () => {
    expect(caseFeed("hidden-v-city", "https://funder.example", draw)).toBeUndefined()
    news(6, "News of a hidden case.", true)
    expect(foundationFeed("The Funder", "https://funder.example", draw)).not.toContain("hidden")
  })
})
