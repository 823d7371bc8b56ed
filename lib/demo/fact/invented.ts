import type { OrganizationFact } from "#lib/demo/fact/fact"
import type { Standing } from "#lib/organization/organization"

export type ContactFact = { name: string; title: string; email: string; phone: string }

/** An organization that does not exist. Its EIN begins with 00, its mail ends in .test, its site in .example. */
export type InventedOrganization = OrganizationFact & { ein: string; standing: Standing; address: string; state: string; contacts: readonly ContactFact[] }

/** None of them sorts between the neighbours of the seed's grantee, whose place by name must stay as it is. */
export const inventedOrganizations = {
  arbol: {
    name: "Árbol Community Law Project",
    aliases: ["Arbol Law Project"],
    parentName: "Alameda Commons Fund (fiscal sponsor)",
    ein: "00-0000001",
    standing: "fiscally_sponsored",
    address: "18 Calle del Sauce, Las Cruces, NM 88001",
    state: "NM",
    website: "https://arbol-law.example",
    description:
      "Árbol represents farm and dairy workers of the lower Rio Grande who were hurt, cheated or threatened at work. Its four lawyers drive to the people they serve and meet them after the last milking.",
    contacts: [{ name: "Inés Montoya", title: "Executive director", email: "ines.montoya@arbol-law.test", phone: "(575) 555-0114" }],
  },
  cedarBasin: {
    name: "Cedar Basin Center for Prisoners’ Rights Litigation",
    aliases: [],
    parentName: null,
    ein: "00-0000002",
    standing: "public_charity",
    address: "402 Limestone Row, Louisville, KY 40202",
    state: "KY",
    website: "https://cedarbasin.example",
    description:
      "Cedar Basin sues over conditions in jails and prisons, mostly over medical care. Former prisoners read every letter that reaches it and help to decide which cases it brings.",
    contacts: [
      { name: "Harriet Blakemore", title: "Litigation director", email: "harriet.blakemore@cedarbasin.test", phone: "(502) 555-0127" },
      { name: "Solomon Achebe", title: "Grants coordinator", email: "solomon.achebe@cedarbasin.test", phone: "(502) 555-0128" },
    ],
  },
  lanternStreet: {
    name: "Lantern Street Legal Aid",
    aliases: ["Lantern Street Legal Aid, Inc."],
    parentName: null,
    ein: "00-0000003",
    standing: "public_charity",
    address: "77 Lantern Street, Baltimore, MD 21201",
    state: "MD",
    website: "https://lanternstreet.example",
    description:
      "Lantern Street keeps families in their homes. It answers a tenants' telephone line six days a week, and takes to court the practices about which it hears most.",
    contacts: [
      { name: "Priya Raman", title: "Development officer", email: "grantee2@lodestar.test", phone: "(410) 555-0139" },
      { name: "Desmond Ayers", title: "Senior staff attorney", email: "desmond.ayers@lanternstreet.test", phone: "(410) 555-0140" },
    ],
  },
  mesquiteFlats: {
    name: "Mesquite Flats Voter Defense Network",
    aliases: [],
    parentName: null,
    ein: "00-0000004",
    standing: "public_charity",
    address: "1250 Windmill Road, Austin, TX 78701",
    state: "TX",
    website: "https://mesquiteflats.example",
    description:
      "The network watches how counties run elections and goes to court when a change keeps voters away. Volunteers in sixty small towns tell it when a polling place moves.",
    contacts: [{ name: "Gloria Ibáñez", title: "Managing attorney", email: "gloria.ibanez@mesquiteflats.test", phone: "(512) 555-0152" }],
  },
  northernPlains: {
    name: "The Northern Plains Water and Tribal Sovereignty Law Center of the Upper Missouri Basin, Incorporated",
    aliases: ["Northern Plains Water Law Center"],
    parentName: null,
    ein: "00-0000005",
    standing: "public_charity",
    address: "9 Prairie Dock Lane, Rapid City, SD 57701",
    state: "SD",
    website: "https://northernplainswater.example",
    description:
      "The center speaks in court for tribal communities whose wells and rivers are drawn down or fouled by others. Hydrologists work beside its lawyers.",
    contacts: [{ name: "Everett Longmarsh", title: "General counsel", email: "everett.longmarsh@northernplainswater.test", phone: "(605) 555-0163" }],
  },
  prairieLights: {
    name: "Prairie Lights Veterans Legal Clinic",
    aliases: [],
    parentName: null,
    ein: "00-0000006",
    standing: "public_charity",
    address: "560 Bluestem Avenue, Topeka, KS 66603",
    state: "KS",
    website: "https://prairielights.example",
    description:
      "The clinic helps veterans whose benefits were refused or stopped. It brings an appeal when one veteran's papers show a mistake that many others must be suffering too.",
    contacts: [{ name: "Marjorie Teague", title: "Director", email: "marjorie.teague@prairielights.test", phone: "(785) 555-0171" }],
  },
  quillRiver: {
    name: "Quill River Disability Advocates",
    aliases: ["QRDA"],
    parentName: null,
    ein: "00-0000007",
    standing: "public_charity",
    address: "31 Ferry Bend, Eugene, OR 97401",
    state: "OR",
    website: "https://quillriver.example",
    description:
      "Quill River makes buses, clinics and town halls usable for people with disabilities. Most of its board use a wheelchair, a cane or a screen reader.",
    contacts: [
      { name: "Tobias Renquist", title: "Legal director", email: "tobias.renquist@quillriver.test", phone: "(541) 555-0184" },
      { name: "Wren Halloway", title: "Office manager", email: "wren.halloway@quillriver.test", phone: "(541) 555-0185" },
    ],
  },
  tenantsCounsel: {
    name: "Tenants’ Counsel of the Lower Chesapeake",
    aliases: ["Tenants Counsel"],
    parentName: null,
    ein: "00-0000008",
    standing: "public_charity",
    address: "214 Oyster Wharf, Norfolk, VA 23510",
    state: "VA",
    website: "https://tenantscounsel.example",
    description:
      "Tenants’ Counsel stands beside renters around the mouth of the bay: in the landlord court on Tuesdays, in the federal court when a landlord's rule shuts out whole groups of people.",
    contacts: [{ name: "Beatrice Fontaine", title: "Executive director", email: "beatrice.fontaine@tenantscounsel.test", phone: "(757) 555-0196" }],
  },
} as const satisfies Record<string, InventedOrganization>
export type InventedKey = keyof typeof inventedOrganizations
