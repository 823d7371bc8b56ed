import type { OrganizationFact } from "#lib/demo/fact/fact"

/** An organization of which the sources give a name and nothing else; further spellings of it are aliases. */
const known = (name: string, ...aliases: string[]): OrganizationFact => ({ name, aliases, parentName: null, website: null, description: null })

/** The organizations of the grants for 2011 to 2019 and the seed's next grantee, each once, under its fullest name. */
export const organizations = {
  americanCivilLibertiesUnion: known("American Civil Liberties Union"),
  americanImmigrationCouncil: known("American Immigration Council"),
  bazelonCenter: known("Bazelon Center for Mental Health Law"),
  betTzedekLegalServices: known("Bet Tzedek Legal Services"),
  brennanCenterForJustice: known("Brennan Center for Justice"),
  centerForGenderAndRefugeeStudies: known("Center for Gender and Refugee Studies", "Center for Gender & Refugee Studies"),
  childrensAdvocacyInstitute: known("Children’s Advocacy Institute"),
  childrensRights: known("Children’s Rights", "Children's Rights"),
  disabilityRightsNorthCarolina: known("Disability Rights North Carolina"),
  floridaInstitutionalLegalServicesProject: known("Florida Institutional Legal Services Project"),
  georgeWashington: known("George Washington University School of Law Domestic Violence Legal Empowerment and Appeals Project", "George Washington University"),
  immigrantDefenseProject: known("Immigrant Defense Project"),
  immigrantLawCenterOfMinnesota: known("Immigrant Law Center of Minnesota"),
  juvenileJusticeProjectOfLouisiana: known("Juvenile Justice Project of Louisiana"),
  legalAidJusticeCenter: known("Legal Aid Justice Center"),
  legalServicesOfAlabama: known("Legal Services of Alabama"),
  legalVoice: known("Legal Voice"),
  mississippiCenterForJustice: known("Mississippi Center for Justice"),
  nationalAdvocatesForPregnantWomen: known("National Advocates for Pregnant Women"),
  nationalCenterForLawAndEconomicJustice: known("National Center for Law and Economic Justice", "National Center for Law & Economic Justice"),
  nationalHousingProject: known("National Housing Project"),
  nationalImmigrantJusticeCenter: {
    name: "Heartland Alliance National Immigrant Justice Center",
    aliases: ["National Immigrant Justice Center", "The National Immigrant Justice Center", "Heart Alliance's National Immigrant Justice Center (NIJC)"],
    parentName: "Heartland Alliance",
    website: "https://heartlandalliance.org",
    description:
      "The National Immigrant Justice Center (NIJC) represents immigrants and defends their human rights and their right to due process. About 1,500 attorneys work with it pro bono, " +
      "partner organizations share the load, and roughly 10,000 immigrants a year receive its legal services. What it sees in that work shows it which barriers block whole groups of people, " +
      "and those it takes to court. Its aim is that nobody's rights depend on a criminal record, on sexual orientation, on ethnicity or on immigration status.\n\n" +
      "For some years NIJC has fought one position of the Department of Homeland Security (DHS): that someone who was once ordered removed can never be considered for asylum. " +
      "Congress opened asylum to nearly everyone, with few exceptions, when it passed the Refugee Act and the country joined the Refugee Convention. " +
      "In NIJC's view a flat ban on people who were deported before breaks with that law, and yet DHS has turned away thousands of them.",
  },
  nationalImmigrationProject: known("National Immigration Project of the National Lawyers Guild"),
  nationalLawCenter: known("The National Law Center"),
  nativeAmericanRightsFund: known("Native American Rights Fund"),
  nebraskaAppleseed: known("Nebraska Appleseed"),
  newMexicoCenterOnLawAndPoverty: known("New Mexico Center on Law and Poverty"),
  newYorkLawyersForThePublicInterest: known("New York Lawyers for the Public Interest"),
  northCarolinaJusticeCenter: known("North Carolina Justice Center"),
  northFloridaCenterForEqualJustice: known("North Florida Center for Equal Justice, Inc."),
  prisonersLegalServicesOfMassachusetts: known("Prisoner’s Legal Services of Massachusetts"),
  publicInterestLawCenter: known("Public Interest Law Center"),
  publicJusticeCenter: known("The Public Justice Center"),
  sargentShriver: known("Sargent Shriver National Center on Law and Poverty", "Sargent Shriver National Center of Poverty Law"),
  tahirihJusticeCenter: known("Tahirih Justice Center"),
  texasFairDefenseProject: known("Texas Fair Defense Project"),
  westernCenterOnLawAndPoverty: known("Western Center on Law & Poverty"),
} as const satisfies Record<string, OrganizationFact>
export type OrganizationKey = keyof typeof organizations
