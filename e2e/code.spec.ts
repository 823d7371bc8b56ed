import type { Page } from "@playwright/test"
import { expect, expectAccessible, expectNarrow, test } from "#e2e/test"

/** Asks for a code; the demo shows the letter on the page that says to check the mail. */
const askForCode = async (page: Page, email: string) => {
  await page.getByLabel("Your e-mail address").first().fill(email)
  await page.getByRole("button", { name: "Send me a code" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail")
  const letter = page.getByRole("article", { name: "Letter" })
  return {
    letter,
    code: async () => /Your code: (\d{6})/.exec((await letter.textContent()) ?? "")?.[1] ?? "",
    link: async () => (await letter.getByRole("link", { name: "Sign in" }).getAttribute("href")) ?? "",
  }
}
const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" })
const codeField = (page: Page) => page.getByRole("textbox", { name: "Code" })
const signInButton = (page: Page) => page.getByRole("button", { name: "Sign in", exact: true })

test("grantee staff sign in by a code, though a mail scanner opened the link before; the link is over then and offers a new one, which leads where it led", async ({
  page,
  ask,
  enter,
}) => {
  await page.goto("/portal/past")
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const { code, link } = await askForCode(page, "desmond.ayers@lanternstreet.test")
  await expectAccessible(page)
  const path = await link()
  for (let opened = 0; opened < 3; opened += 1) expect((await (await ask("visitor")).get(path)).status()).toBe(200)
  const right = await code()
  await codeField(page).fill(right === "000000" ? "000001" : "000000")
  await signInButton(page).click()
  await expect(problem(page)).toContainText("This code is not right, or can't be used any more")
  await codeField(page).fill(`${right.slice(0, 3)} ${right.slice(3)}`)
  await signInButton(page).click()
  await expect(page).toHaveURL(/\/portal\/past$/)
  // Where they are signed in it only leads on.
  await page.goto(path)
  await expect(page).toHaveURL(/\/portal\/past$/)
  const elsewhere = await enter("visitor")
  await elsewhere.goto(path)
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This link can't be used any more")
  await expectAccessible(elsewhere)
  const again = await askForCode(elsewhere, "desmond.ayers@lanternstreet.test")
  await elsewhere.goto(await again.link())
  await signInButton(elsewhere).click()
  await expect(elsewhere).toHaveURL(/\/portal\/past$/)
})

test("an address that nobody named is answered alike, and nothing is sent", async ({ page }) => {
  await page.goto("/sign-in")
  for (const email of ["nobody@lodestar.test", "officer@lodestar.test"]) {
    await page.goto("/sign-in")
    const { letter } = await askForCode(page, email)
    await expect(page.getByRole("main")).toContainText(`If ${email} is an address that was named to us, a letter is on its way.`)
    await expect(letter).toHaveCount(0)
  }
})

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false })

  test("a board member asks in one browser, and signs in by the link in another, once", async ({ page, enter }) => {
    await page.goto("/sign-in")
    const { link } = await askForCode(page, "board3@lodestar.test")
    const tablet = await enter("visitor", { javaScriptEnabled: false })
    await tablet.goto(await link())
    await expect(tablet.getByRole("main")).toContainText("board3@lodestar.test")
    await signInButton(tablet).click()
    await expect(tablet).toHaveURL(/\/board$/)
    await page.goto(await link())
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link can't be used any more")
  })
})

test("a program officer sends a direct link; who was named finishes the report, whoever else opens it learns nothing and can ask to be invited", async ({
  enter,
}) => {
  test.slow()
  const officer = await enter("officer")
  await officer.goto("/office/requirements?q=Quill+River&kind=description&kind=six_month_report&sort=-due")
  await officer.getByRole("table").getByRole("link", { name: "Six-month report" }).first().click()
  await expect(officer.getByRole("heading", { level: 1 })).toHaveText(/^Six-month report/)
  await officer.getByRole("link", { name: "Send a link to this report" }).click()
  await officer.getByLabel("Somebody new: name").fill("Nell Novak")
  await officer.getByLabel("Their e-mail address").fill("nell.novak@quillriver.test")
  await officer.getByRole("button", { name: "Name them and send the link" }).click()
  await expect(officer.getByText("The letter is on its way.")).toBeVisible()
  const link = new URL((await officer.getByText(/\/go\//).textContent())?.trim().split(" ")[0] ?? "").pathname
  await expectAccessible(officer)

  const stranger = await enter("grantee")
  for (const path of [link, "/go/made-up"]) {
    await stranger.goto(path)
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Open a report")
    await expect(stranger.getByRole("main")).not.toContainText(/Quill River|Six-month/)
  }

  const forwarded = await enter("visitor")
  await forwarded.goto(link)
  await expect(forwarded.getByRole("main")).not.toContainText(/Quill River|Six-month/)
  await expectAccessible(forwarded)
  const { letter } = await askForCode(forwarded, "grantee2@lodestar.test")
  await expect(letter).toHaveCount(0)
  await forwarded.goto(link)
  await forwarded.locator("summary", { hasText: "Ask to be invited" }).click()
  await forwarded.getByLabel("Your name").fill("Rita Request")
  await forwarded.getByLabel("Your work address for mail").fill("rita@quillriver.test")
  await forwarded.getByRole("button", { name: "Ask to be invited" }).click()
  await expect(forwarded.getByText("Thank you. If the link is right")).toBeVisible()
  await expectNarrow(forwarded)

  const nell = await enter("visitor")
  await nell.goto(link)
  const { code } = await askForCode(nell, "nell.novak@quillriver.test")
  await codeField(nell).fill(await code())
  await signInButton(nell).click()
  await expect(nell).toHaveURL(/\/portal\/requirements\/\d+$/)
  await expect(nell.getByRole("heading", { level: 1 })).toHaveText(/Six-month report/)
  await nell.getByRole("textbox", { name: "Direction and progress of the case" }).fill("The hearing is set for May.")
  await nell.getByRole("button", { name: "Check and submit" }).click()
  await nell.getByRole("button", { name: "Submit report" }).click()
  await expect(nell.getByRole("strong").filter({ hasText: /^LS-2027-\d{6}-\d$/ })).toBeVisible()

  await officer.goto("/office")
  await expect(officer.getByRole("link", { name: "1 person asks to be invited to Quill River" })).toHaveAttribute("href", /^\/office\/grantees\/\d+\/people$/)
  await nell.goto("/portal")
  await nell.getByRole("link", { name: "1 person asks to be invited" }).click()
  await expect(nell.getByRole("main")).toContainText("rita@quillriver.test")
  const contact = nell.getByRole("row").filter({ hasText: "Wren Halloway" })
  await expect(contact).toContainText("Contact, has not signed in yet")
  await nell.locator("summary", { hasText: "Take away access of Wren Halloway" }).click()
  await nell.getByRole("button", { name: "Take away access of Wren Halloway" }).click()
  await expect(contact).toHaveCount(0)
  await expectAccessible(nell)
  await nell.getByRole("button", { name: "Invite Rita Request" }).click()
  await expect(nell.getByRole("table", { name: "People of your organization" })).toContainText("Rita Request")
  await forwarded.goto(link)
  const rita = await askForCode(forwarded, "rita@quillriver.test")
  await expect(rita.letter).toBeVisible()
  const waiting = await rita.link()

  await nell.locator("summary", { hasText: "Take away access of Rita Request" }).click()
  await nell.getByRole("button", { name: "Take away access of Rita Request" }).click()
  await expect(nell.getByRole("table", { name: "People of your organization" })).not.toContainText("Rita Request")
  await nell.getByRole("link", { name: /: Year-end report, grant of 2027, due/ }).click()
  await expect(nell.getByRole("heading", { level: 3 })).toHaveText(/^Year-end report, grant of 2027, due \w+ \d+, \d{4}$/)
  await officer.goto("/office/requirements?q=Quill+River&kind=call&sort=-due")
  await officer.getByRole("table").getByRole("link", { name: "Quarterly call" }).first().click()
  await officer.getByRole("link", { name: "Waive" }).click()
  await officer.getByLabel("Reason").fill("They called twice in spring.")
  await officer.getByRole("button", { name: "Waive requirement" }).click()
  await expect(officer).not.toHaveURL(/edit=waive/)
  await expect(officer.getByRole("link", { name: "Waive" })).toHaveCount(0)
  await nell.goto("/portal/past")
  await nell.getByRole("link", { name: "Quarterly call, grant of 2027" }).click()
  await expect(nell.getByText(/^Waived on \w+ \d+, \d{4}: nothing needs to be sent/)).toBeVisible()
  await expect(nell.getByRole("main")).not.toContainText("spring")
  await expectAccessible(nell)

  await forwarded.goto(waiting)
  await expect(forwarded.getByRole("heading", { level: 1 })).toHaveText("This link can't be used any more")
  await forwarded.goto(link)
  const afterwards = await askForCode(forwarded, "rita@quillriver.test")
  await expect(afterwards.letter).toHaveCount(0)
})
