/** One court: CourtListener's id, or one of ours with a hyphen where it has none; its name; its Bluebook form. */
export type Fact = readonly [id: string, name: string, cite: string]
type StateCourts = {
  /** The court of last resort: two in Oklahoma and Texas. */
  supreme: readonly Fact[]
  /** Empty where the state has none. */
  appellate: readonly Fact[]
  /** The trial court of general jurisdiction: two names for it in Indiana and Tennessee. */
  trial: readonly Fact[]
}

const supremeCourt = (id: string, state: string, cite: string): Fact => [id, `Supreme Court of ${state}`, cite]
const appeals = (id: string, state: string, cite: string): Fact => [id, `${state} Court of Appeals`, `${cite} Ct. App.`]
const superior = (id: string, state: string, cite: string): Fact => [id, `Superior Court of ${state}`, `${cite} Super. Ct.`]
const circuit = (id: string, state: string, cite: string): Fact => [id, `Circuit Court of ${state}`, `${cite} Cir. Ct.`]
const district = (id: string, state: string, cite: string): Fact => [id, `${state} District Court`, `${cite} Dist. Ct.`]

export const stateCourts: Readonly<Record<string, StateCourts>> = {
  AL: {
    supreme: [supremeCourt("ala", "Alabama", "Ala.")],
    appellate: [
      ["alacivapp", "Alabama Court of Civil Appeals", "Ala. Civ. App."],
      ["alacrimapp", "Alabama Court of Criminal Appeals", "Ala. Crim. App."],
    ],
    trial: [circuit("al-circuit", "Alabama", "Ala.")],
  },
  AK: {
    supreme: [supremeCourt("alaska", "Alaska", "Alaska")],
    appellate: [appeals("alaskactapp", "Alaska", "Alaska")],
    trial: [superior("ak-superior", "Alaska", "Alaska")],
  },
  AZ: {
    supreme: [supremeCourt("ariz", "Arizona", "Ariz.")],
    appellate: [appeals("arizctapp", "Arizona", "Ariz.")],
    trial: [superior("az-superior", "Arizona", "Ariz.")],
  },
  AR: {
    supreme: [supremeCourt("ark", "Arkansas", "Ark.")],
    appellate: [appeals("arkctapp", "Arkansas", "Ark.")],
    trial: [circuit("ar-circuit", "Arkansas", "Ark.")],
  },
  CA: {
    supreme: [supremeCourt("cal", "California", "Cal.")],
    appellate: [["calctapp", "California Court of Appeal", "Cal. Ct. App."]],
    trial: [superior("ca-superior", "California", "Cal.")],
  },
  CO: {
    supreme: [supremeCourt("colo", "Colorado", "Colo.")],
    appellate: [["coloctapp", "Colorado Court of Appeals", "Colo. App."]],
    trial: [district("co-district", "Colorado", "Colo.")],
  },
  CT: {
    supreme: [supremeCourt("conn", "Connecticut", "Conn.")],
    appellate: [["connappct", "Connecticut Appellate Court", "Conn. App. Ct."]],
    trial: [superior("connsuperct", "Connecticut", "Conn.")],
  },
  DE: {
    supreme: [supremeCourt("del", "Delaware", "Del.")],
    appellate: [],
    trial: [superior("delsuperct", "Delaware", "Del.")],
  },
  DC: {
    supreme: [["dc", "District of Columbia Court of Appeals", "D.C."]],
    appellate: [],
    trial: [superior("dc-superior", "the District of Columbia", "D.C.")],
  },
  FL: {
    supreme: [supremeCourt("fla", "Florida", "Fla.")],
    appellate: [["fladistctapp", "Florida District Court of Appeal", "Fla. Dist. Ct. App."]],
    trial: [circuit("fl-circuit", "Florida", "Fla.")],
  },
  GA: {
    supreme: [supremeCourt("ga", "Georgia", "Ga.")],
    appellate: [appeals("gactapp", "Georgia", "Ga.")],
    trial: [superior("ga-superior", "Georgia", "Ga.")],
  },
  HI: {
    supreme: [supremeCourt("haw", "Hawaii", "Haw.")],
    appellate: [["hawapp", "Hawaii Intermediate Court of Appeals", "Haw. Ct. App."]],
    trial: [circuit("hi-circuit", "Hawaii", "Haw.")],
  },
  ID: {
    supreme: [supremeCourt("idaho", "Idaho", "Idaho")],
    appellate: [appeals("idahoctapp", "Idaho", "Idaho")],
    trial: [district("id-district", "Idaho", "Idaho")],
  },
  IL: {
    supreme: [supremeCourt("ill", "Illinois", "Ill.")],
    appellate: [["illappct", "Illinois Appellate Court", "Ill. App. Ct."]],
    trial: [circuit("il-circuit", "Illinois", "Ill.")],
  },
  IN: {
    supreme: [supremeCourt("ind", "Indiana", "Ind.")],
    appellate: [appeals("indctapp", "Indiana", "Ind.")],
    trial: [circuit("in-circuit", "Indiana", "Ind."), superior("in-superior", "Indiana", "Ind.")],
  },
  IA: {
    supreme: [supremeCourt("iowa", "Iowa", "Iowa")],
    appellate: [appeals("iowactapp", "Iowa", "Iowa")],
    trial: [district("ia-district", "Iowa", "Iowa")],
  },
  KS: {
    supreme: [supremeCourt("kan", "Kansas", "Kan.")],
    appellate: [appeals("kanctapp", "Kansas", "Kan.")],
    trial: [district("ks-district", "Kansas", "Kan.")],
  },
  KY: {
    supreme: [supremeCourt("ky", "Kentucky", "Ky.")],
    appellate: [appeals("kyctapp", "Kentucky", "Ky.")],
    trial: [circuit("ky-circuit", "Kentucky", "Ky.")],
  },
  LA: {
    supreme: [supremeCourt("la", "Louisiana", "La.")],
    appellate: [["lactapp", "Louisiana Court of Appeal", "La. Ct. App."]],
    trial: [district("la-district", "Louisiana", "La.")],
  },
  ME: {
    supreme: [["me", "Supreme Judicial Court of Maine", "Me."]],
    appellate: [],
    trial: [superior("mesuperct", "Maine", "Me.")],
  },
  MD: {
    supreme: [supremeCourt("md", "Maryland", "Md.")],
    appellate: [["mdctspecapp", "Appellate Court of Maryland", "Md. App. Ct."]],
    trial: [circuit("md-circuit", "Maryland", "Md.")],
  },
  MA: {
    supreme: [["mass", "Supreme Judicial Court of Massachusetts", "Mass."]],
    appellate: [["massappct", "Massachusetts Appeals Court", "Mass. App. Ct."]],
    trial: [superior("masssuperct", "Massachusetts", "Mass.")],
  },
  MI: {
    supreme: [supremeCourt("mich", "Michigan", "Mich.")],
    appellate: [appeals("michctapp", "Michigan", "Mich.")],
    trial: [circuit("mi-circuit", "Michigan", "Mich.")],
  },
  MN: {
    supreme: [supremeCourt("minn", "Minnesota", "Minn.")],
    appellate: [appeals("minnctapp", "Minnesota", "Minn.")],
    trial: [district("mn-district", "Minnesota", "Minn.")],
  },
  MS: {
    supreme: [supremeCourt("miss", "Mississippi", "Miss.")],
    appellate: [appeals("missctapp", "Mississippi", "Miss.")],
    trial: [circuit("ms-circuit", "Mississippi", "Miss.")],
  },
  MO: {
    supreme: [supremeCourt("mo", "Missouri", "Mo.")],
    appellate: [appeals("moctapp", "Missouri", "Mo.")],
    trial: [circuit("mo-circuit", "Missouri", "Mo.")],
  },
  MT: {
    supreme: [supremeCourt("mont", "Montana", "Mont.")],
    appellate: [],
    trial: [district("mt-district", "Montana", "Mont.")],
  },
  NE: {
    supreme: [supremeCourt("neb", "Nebraska", "Neb.")],
    appellate: [appeals("nebctapp", "Nebraska", "Neb.")],
    trial: [district("ne-district", "Nebraska", "Neb.")],
  },
  NV: {
    supreme: [supremeCourt("nev", "Nevada", "Nev.")],
    appellate: [appeals("nevapp", "Nevada", "Nev.")],
    trial: [district("nv-district", "Nevada", "Nev.")],
  },
  NH: {
    supreme: [supremeCourt("nh", "New Hampshire", "N.H.")],
    appellate: [],
    trial: [superior("nh-superior", "New Hampshire", "N.H.")],
  },
  NJ: {
    supreme: [supremeCourt("nj", "New Jersey", "N.J.")],
    appellate: [["njsuperctappdiv", "Superior Court of New Jersey, Appellate Division", "N.J. Super. Ct. App. Div."]],
    trial: [superior("nj-superior", "New Jersey", "N.J.")],
  },
  NM: {
    supreme: [supremeCourt("nm", "New Mexico", "N.M.")],
    appellate: [appeals("nmctapp", "New Mexico", "N.M.")],
    trial: [district("nm-district", "New Mexico", "N.M.")],
  },
  NY: {
    supreme: [["ny", "New York Court of Appeals", "N.Y."]],
    appellate: [["nyappdiv", "New York Supreme Court, Appellate Division", "N.Y. App. Div."]],
    trial: [["nysupct", "New York Supreme Court", "N.Y. Sup. Ct."]],
  },
  NC: {
    supreme: [supremeCourt("nc", "North Carolina", "N.C.")],
    appellate: [appeals("ncctapp", "North Carolina", "N.C.")],
    trial: [superior("ncsuperct", "North Carolina", "N.C.")],
  },
  ND: {
    supreme: [supremeCourt("nd", "North Dakota", "N.D.")],
    appellate: [appeals("ndctapp", "North Dakota", "N.D.")],
    trial: [district("nd-district", "North Dakota", "N.D.")],
  },
  OH: {
    supreme: [supremeCourt("ohio", "Ohio", "Ohio")],
    appellate: [appeals("ohioctapp", "Ohio", "Ohio")],
    trial: [["oh-common-pleas", "Ohio Court of Common Pleas", "Ohio Ct. Com. Pl."]],
  },
  OK: {
    supreme: [supremeCourt("okla", "Oklahoma", "Okla."), ["oklacrimapp", "Oklahoma Court of Criminal Appeals", "Okla. Crim. App."]],
    appellate: [["oklacivapp", "Oklahoma Court of Civil Appeals", "Okla. Civ. App."]],
    trial: [district("ok-district", "Oklahoma", "Okla.")],
  },
  OR: {
    supreme: [supremeCourt("or", "Oregon", "Or.")],
    appellate: [appeals("orctapp", "Oregon", "Or.")],
    trial: [circuit("or-circuit", "Oregon", "Or.")],
  },
  PA: {
    supreme: [supremeCourt("pa", "Pennsylvania", "Pa.")],
    appellate: [
      ["pasuperct", "Superior Court of Pennsylvania", "Pa. Super. Ct."],
      ["pacommwct", "Commonwealth Court of Pennsylvania", "Pa. Commw. Ct."],
    ],
    trial: [["pa-common-pleas", "Pennsylvania Court of Common Pleas", "Pa. Ct. Com. Pl."]],
  },
  RI: {
    supreme: [supremeCourt("ri", "Rhode Island", "R.I.")],
    appellate: [],
    trial: [superior("risuperct", "Rhode Island", "R.I.")],
  },
  SC: {
    supreme: [supremeCourt("sc", "South Carolina", "S.C.")],
    appellate: [appeals("scctapp", "South Carolina", "S.C.")],
    trial: [circuit("sc-circuit", "South Carolina", "S.C.")],
  },
  SD: {
    supreme: [supremeCourt("sd", "South Dakota", "S.D.")],
    appellate: [],
    trial: [circuit("sd-circuit", "South Dakota", "S.D.")],
  },
  TN: {
    supreme: [supremeCourt("tenn", "Tennessee", "Tenn.")],
    appellate: [appeals("tennctapp", "Tennessee", "Tenn."), ["tenncrimapp", "Tennessee Court of Criminal Appeals", "Tenn. Crim. App."]],
    trial: [circuit("tn-circuit", "Tennessee", "Tenn."), ["tn-chancery", "Tennessee Chancery Court", "Tenn. Ch. Ct."]],
  },
  TX: {
    supreme: [supremeCourt("tex", "Texas", "Tex."), ["texcrimapp", "Texas Court of Criminal Appeals", "Tex. Crim. App."]],
    appellate: [["texapp", "Texas Court of Appeals", "Tex. App."]],
    trial: [district("tx-district", "Texas", "Tex.")],
  },
  UT: {
    supreme: [supremeCourt("utah", "Utah", "Utah")],
    appellate: [appeals("utahctapp", "Utah", "Utah")],
    trial: [district("ut-district", "Utah", "Utah")],
  },
  VT: {
    supreme: [supremeCourt("vt", "Vermont", "Vt.")],
    appellate: [],
    trial: [superior("vtsuperct", "Vermont", "Vt.")],
  },
  VA: {
    supreme: [supremeCourt("va", "Virginia", "Va.")],
    appellate: [appeals("vactapp", "Virginia", "Va.")],
    trial: [circuit("va-circuit", "Virginia", "Va.")],
  },
  WA: {
    supreme: [supremeCourt("wash", "Washington", "Wash.")],
    appellate: [appeals("washctapp", "Washington", "Wash.")],
    trial: [superior("wa-superior", "Washington", "Wash.")],
  },
  WV: {
    supreme: [["wva", "Supreme Court of Appeals of West Virginia", "W. Va."]],
    appellate: [["wvactapp", "Intermediate Court of Appeals of West Virginia", "W. Va. Ct. App."]],
    trial: [circuit("wv-circuit", "West Virginia", "W. Va.")],
  },
  WI: {
    supreme: [supremeCourt("wis", "Wisconsin", "Wis.")],
    appellate: [appeals("wisctapp", "Wisconsin", "Wis.")],
    trial: [circuit("wi-circuit", "Wisconsin", "Wis.")],
  },
  WY: {
    supreme: [supremeCourt("wyo", "Wyoming", "Wyo.")],
    appellate: [],
    trial: [district("wy-district", "Wyoming", "Wyo.")],
  },
}
