import { census, routesOf } from "#e2e/census"
import { expect, expectAccessible, expectNarrow, type Role, roles, test } from "#e2e/test"

const pathOf = (address: string) => address.replace(/\?.*/, "")

/** A page is looked at once at each path, as the first of those who see it: they see it alike. */
for (const route of routesOf("page.tsx")) {
  test(`${route} can be read by everyone, and on a telephone`, async ({ examples, enter }) => {
    const at = new Map(census(examples)[route]?.map((example) => [pathOf(example.path), example]))
    for (const { path, answers } of at.values()) {
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
