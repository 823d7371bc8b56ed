import type { Chance } from "#lib/command/bench/chance"
import { insert } from "#lib/command/bench/insert"
import { organizationName, prose } from "#lib/command/bench/words"
import { now } from "#lib/kernel/clock"
import { slugOf } from "#lib/kernel/slug"
import { sortName } from "#lib/organization/sort-name"

/** The next organization, with its contacts and, now and then, another spelling. Number 0 is the sample. */
export const fillOrganization = (chance: Chance, number: number): void => {
  const name = organizationName(number)
  const id = insert("organizations", {
    ...{
      slug: slugOf(name),
      name,
      sort_name: sortName(name),
      standing: "public_charity",
      address: "1 Main Street",
      state: chance.of(["NY", "IL", "CA", "TX"]),
    },
    ...{ ein: `${10 + (number % 80)}-${String(1_000_000 + number)}`, website: `https://${slugOf(name)}.test`, description: prose(chance, 6) },
    ...{ published_at: number % 10 === 9 ? null : now(), created_at: now() },
  })
  if (number % 5 === 0) insert("organization_aliases", { organization_id: id, name: `${name.replace(/^The /, "")} (${name.match(/\b[A-Z]/g)?.join("")})` })
  for (let index = 0; index <= number % 2; index++) {
    const who = `Contact ${index + 1} of ${name}`
    insert("contacts", {
      organization_id: id,
      name: who,
      title: "Director",
      email: `contact${index}.${number}@bench.test`,
      phone: "(212) 555-0100",
      created_at: now(),
    })
  }
}
