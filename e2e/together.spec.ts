import { formIn, post } from "#e2e/form"
import { expect, expectAccessible, test } from "#e2e/test"

test.use({ who: "officer" })

test("two people edit one organization: the second is told, loses nothing, and saves knowingly", async ({ page, enter }) => {
  const other = await enter("admin")
  for (const each of [page, other]) {
    await each.goto("/office/grantees?q=tenants")
    await each.getByRole("link", { name: /^Tenants’ Counsel/ }).click()
    await each.getByRole("link", { name: "Edit organization" }).click()
    await expect(each.getByRole("button", { name: "Save organization" })).toBeVisible()
  }
  await other.getByLabel("Website").fill("https://tenantscounsel.example/first")
  await other.getByRole("button", { name: "Save organization" }).click()
  await expect(other.getByRole("link", { name: "https://tenantscounsel.example/first" })).toBeVisible()

  await page.getByLabel("Website").fill("https://tenantscounsel.example/second")
  await page.getByLabel("Description").fill("Rewritten by the second.")
  await page.getByRole("button", { name: "Save organization" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Somebody else saved this while you were typing.")
  await expect(page.getByText("Saved meanwhile: https://tenantscounsel.example/first")).toBeVisible()
  await expect(page.getByLabel("Website")).toHaveValue("https://tenantscounsel.example/second")
  await expect(page.getByLabel("Description")).toHaveValue("Rewritten by the second.")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Save organization" }).click()
  await expect(page.getByRole("link", { name: "https://tenantscounsel.example/second" })).toBeVisible()
  await other.reload()
  await expect(other.getByText("Rewritten by the second.")).toBeVisible()
})

test("without script, who archives what somebody else just archived reads why not, though its button is gone", async ({ ask, enter, examples }) => {
  const path = `/office/grantees/${examples.grantee2}?show=notes`
  const writer = await ask("officer")
  const form = await writer.get(`${path}&add=note`)
  const body = "Gone before the second of two."
  await post(writer, form.url(), formIn(await form.text(), "Add note"), { body, happenedOn: "2026-11-20", audience: "staff" })
  const without = { javaScriptEnabled: false }
  const [first, second] = [await enter("officer", without), await enter("admin", without)]
  const archive = (page: typeof first) => page.getByRole("listitem").filter({ hasText: body }).getByRole("button", { name: "Archive" })
  for (const each of [first, second]) await each.goto(path)
  await archive(first).click()
  await expect(archive(first)).toHaveCount(0)
  await expect(first.getByText("This is archived")).toHaveCount(0)
  await archive(second).click()
  await expect(second.getByText("This is archived. Restore it first.")).toBeVisible()
  await expect(second).toHaveTitle(/^Error: /)
})

test("the same form sent twice makes one row", async ({ ask, examples }) => {
  const officer = await ask("officer")
  const page = await officer.get(`/office/grantees/${examples.grantee2}?add=note`)
  const data = formIn(await page.text(), "Add note")
  const body = "Sent twice by an impatient hand."
  const answers = await Promise.all([1, 2, 3].map(() => post(officer, page.url(), data, { body, happenedOn: "2026-11-20", audience: "staff" })))
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200])
  const timeline = await (await officer.get(`/office/grantees/${examples.grantee2}?show=notes`)).text()
  expect(timeline.replaceAll(/<script[\s\S]*?<\/script>/g, "").split(body)).toHaveLength(2)
})

test("a list that is asked for again is sent again, until a colleague changes something", async ({ ask }) => {
  const [officer, admin] = [await ask("officer"), await ask("admin")]
  const list = "/office/payments?status=paid"
  const look = async (who: typeof officer) => {
    const answer = await who.get(list)
    return { text: await answer.text(), drawnAs: answer.headers()["content-security-policy"], reference: answer.headers()["x-request-id"] }
  }
  // Other journeys write meanwhile: it holds between two of their changes.
  await expect(async () => {
    const [first, second] = [await look(officer), await look(officer)]
    expect(second.drawnAs).toBe(first.drawnAs)
    expect(second.reference).not.toBe(first.reference)
    expect((await look(admin)).drawnAs).not.toBe(first.drawnAs)
  }).toPass()
  const page = await admin.get(`${list}&add=view`)
  const data = formIn(await page.text(), "Save view")
  await post(admin, page.url(), data, { name: "Paid, for everyone", isShared: "yes" })
  expect((await look(officer)).text).toContain("Paid, for everyone")
})
