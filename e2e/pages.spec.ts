import { census, routesOf } from "#e2e/census"
import { expect, expectAccessible, expectNarrow, type Role, roles, test } from "#e2e/test"

/** A page that staff and administrators see alike is looked at once, as the least of those who see it. */
const pages = routesOf("page.tsx")

for (const route of pages) {
  test(`${route} can be read by everyone, and on a telephone`, async ({ examples, enter }) => {
    for (const { path, answers } of census(examples)[route] ?? []) {
      const role: Role | undefined = roles.find((each) => answers[each] === 200)
      if (!role) continue
      const page = await enter(role)
      await page.goto(path)
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
      await expectAccessible(page)
      await expectNarrow(page)
      await page.close()
    }
  })
}
