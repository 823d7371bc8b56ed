/** A state, the District of Columbia, or a territory with a district court. `cite` is the Bluebook's short form, `also` what people write besides. */
export type State = {
  code: string
  name: string
  cite: string
  also: readonly string[]
  circuit: string
  /** Directions of its federal judicial districts; "" is a district of the whole state. */
  districts: readonly string[]
  /** Where its own courts tell about themselves; null for territories, whose own courts are not in the list. */
  website: string | null
}

const state = (code: string, name: string, cite: string, circuit: string, districts: string, website: string | null, also: readonly string[] = []): State => ({
  code,
  name,
  cite,
  also,
  circuit,
  districts: districts === "" ? [""] : [...districts],
  website,
})

export const states: readonly State[] = [
  state("AL", "Alabama", "Ala.", "ca11", "NMS", "https://judicial.alabama.gov"),
  state("AK", "Alaska", "Alaska", "ca9", "", "https://courts.alaska.gov", ["Alas."]),
  state("AZ", "Arizona", "Ariz.", "ca9", "", "https://www.azcourts.gov"),
  state("AR", "Arkansas", "Ark.", "ca8", "EW", "https://arcourts.gov"),
  state("CA", "California", "Cal.", "ca9", "NECS", "https://courts.ca.gov", ["Calif."]),
  state("CO", "Colorado", "Colo.", "ca10", "", "https://www.coloradojudicial.gov"),
  state("CT", "Connecticut", "Conn.", "ca2", "", "https://www.jud.ct.gov"),
  state("DE", "Delaware", "Del.", "ca3", "", "https://courts.delaware.gov"),
  state("DC", "District of Columbia", "D.C.", "cadc", "", "https://www.dccourts.gov"),
  state("FL", "Florida", "Fla.", "ca11", "NMS", "https://www.flcourts.gov"),
  state("GA", "Georgia", "Ga.", "ca11", "NMS", "https://georgiacourts.gov"),
  state("HI", "Hawaii", "Haw.", "ca9", "", "https://www.courts.state.hi.us", ["Hawai'i"]),
  state("ID", "Idaho", "Idaho", "ca9", "", "https://isc.idaho.gov"),
  state("IL", "Illinois", "Ill.", "ca7", "NCS", "https://www.illinoiscourts.gov"),
  state("IN", "Indiana", "Ind.", "ca7", "NS", "https://www.in.gov/courts"),
  state("IA", "Iowa", "Iowa", "ca8", "NS", "https://www.iowacourts.gov"),
  state("KS", "Kansas", "Kan.", "ca10", "", "https://kscourts.gov", ["Kans."]),
  state("KY", "Kentucky", "Ky.", "ca6", "EW", "https://kycourts.gov"),
  state("LA", "Louisiana", "La.", "ca5", "EMW", "https://www.lasc.org"),
  state("ME", "Maine", "Me.", "ca1", "", "https://www.courts.maine.gov"),
  state("MD", "Maryland", "Md.", "ca4", "", "https://www.mdcourts.gov"),
  state("MA", "Massachusetts", "Mass.", "ca1", "", "https://www.mass.gov/courts"),
  state("MI", "Michigan", "Mich.", "ca6", "EW", "https://www.courts.michigan.gov"),
  state("MN", "Minnesota", "Minn.", "ca8", "", "https://mncourts.gov"),
  state("MS", "Mississippi", "Miss.", "ca5", "NS", "https://courts.ms.gov"),
  state("MO", "Missouri", "Mo.", "ca8", "EW", "https://www.courts.mo.gov"),
  state("MT", "Montana", "Mont.", "ca9", "", "https://courts.mt.gov"),
  state("NE", "Nebraska", "Neb.", "ca8", "", "https://nebraskajudicial.gov", ["Nebr."]),
  state("NV", "Nevada", "Nev.", "ca9", "", "https://nvcourts.gov"),
  state("NH", "New Hampshire", "N.H.", "ca1", "", "https://www.courts.nh.gov", ["N. Hampshire"]),
  state("NJ", "New Jersey", "N.J.", "ca3", "", "https://www.njcourts.gov", ["N. Jersey"]),
  state("NM", "New Mexico", "N.M.", "ca10", "", "https://www.nmcourts.gov", ["N. Mex.", "N. Mexico"]),
  state("NY", "New York", "N.Y.", "ca2", "NESW", "https://www.nycourts.gov"),
  state("NC", "North Carolina", "N.C.", "ca4", "EMW", "https://www.nccourts.gov", ["N. Car.", "N. Carolina"]),
  state("ND", "North Dakota", "N.D.", "ca8", "", "https://www.ndcourts.gov", ["N. Dak.", "N. Dakota"]),
  state("OH", "Ohio", "Ohio", "ca6", "NS", "https://www.supremecourt.ohio.gov"),
  state("OK", "Oklahoma", "Okla.", "ca10", "NEW", "https://www.oscn.net"),
  state("OR", "Oregon", "Or.", "ca9", "", "https://www.courts.oregon.gov", ["Ore.", "Oreg."]),
  state("PA", "Pennsylvania", "Pa.", "ca3", "EMW", "https://www.pacourts.us", ["Penn.", "Penna."]),
  state("RI", "Rhode Island", "R.I.", "ca1", "", "https://www.courts.ri.gov"),
  state("SC", "South Carolina", "S.C.", "ca4", "", "https://www.sccourts.org", ["S. Car.", "S. Carolina"]),
  state("SD", "South Dakota", "S.D.", "ca8", "", "https://ujs.sd.gov", ["S. Dak.", "S. Dakota"]),
  state("TN", "Tennessee", "Tenn.", "ca6", "EMW", "https://www.tncourts.gov"),
  state("TX", "Texas", "Tex.", "ca5", "NESW", "https://www.txcourts.gov"),
  state("UT", "Utah", "Utah", "ca10", "", "https://www.utcourts.gov"),
  state("VT", "Vermont", "Vt.", "ca2", "", "https://www.vermontjudiciary.org"),
  state("VA", "Virginia", "Va.", "ca4", "EW", "https://www.vacourts.gov"),
  state("WA", "Washington", "Wash.", "ca9", "EW", "https://www.courts.wa.gov"),
  state("WV", "West Virginia", "W. Va.", "ca4", "NS", "https://www.courtswv.gov", ["W. Virginia"]),
  state("WI", "Wisconsin", "Wis.", "ca7", "EW", "https://www.wicourts.gov", ["Wisc."]),
  state("WY", "Wyoming", "Wyo.", "ca10", "", "https://www.wyocourts.gov"),
  state("GU", "Guam", "Guam", "ca9", "", null),
  state("MP", "Northern Mariana Islands", "N. Mar. I.", "ca9", "", null, ["N.M.I.", "NMI"]),
  state("PR", "Puerto Rico", "P.R.", "ca1", "", null),
  state("VI", "Virgin Islands", "V.I.", "ca3", "", null, ["U.S. Virgin Islands", "U.S.V.I."]),
]
