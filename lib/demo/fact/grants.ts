import type { CaseKey } from "#lib/demo/fact/cases"
import type { GrantFact } from "#lib/demo/fact/fact"
import type { OrganizationKey } from "#lib/demo/fact/organizations"
import { cents } from "#lib/kernel/money"

type Grant = GrantFact<OrganizationKey, CaseKey>

/** Where the foundation published its grantees' reports. */
const published = "http://www.mcdowellfoundation.org/Websites/mcdowellfoundation/"
const address = (path: string | null) => (path === null ? null : published + path)

const granted = (
  fiscalYear: number,
  organization: OrganizationKey,
  dollars: number,
  sixMonth: string | null = null,
  yearEnd: string | null = null,
  { cases = [], purpose = null }: { cases?: readonly CaseKey[]; purpose?: string | null } = {},
): Grant => ({
  organization,
  fiscalYear,
  amountCents: cents(dollars * 100),
  purpose,
  cases,
  sixMonthReport: address(sixMonth),
  yearEndReport: address(yearEnd),
})

const amountNotRecorded: Grant = {
  organization: "immigrantDefenseProject",
  fiscalYear: 2023,
  amountCents: null,
  purpose: null,
  cases: ["aj"],
  sixMonthReport: null,
  yearEndReport: null,
}

/** Past grants, newest year first. The year is the grant year; the day of the award is not recorded. */
export const grants: readonly Grant[] = [
  amountNotRecorded,
  granted(2019, "americanImmigrationCouncil", 30_000),
  granted(2019, "centerForGenderAndRefugeeStudies", 30_000),
  granted(2019, "nationalCenterForLawAndEconomicJustice", 30_000),
  granted(2019, "prisonersLegalServicesOfMassachusetts", 30_000),
  granted(2019, "nationalImmigrationProject", 30_000),
  granted(2018, "childrensRights", 25_000, "images/PDFs_2018/Childrens-Rights-Report-2018-mid.pdf", "images/PDFs_2018/Childrens-Rights-final-2018.pdf"),
  granted(2018, "legalServicesOfAlabama", 25_000, "images/PDFs_2018/LSA-2018-mid.pdf", "images/PDFs_2018/legal-services-alabama-final-2018.pdf"),
  granted(2018, "bazelonCenter", 25_000, "images/PDFs_2018/Bazelon-Center-2018-mid.pdf", "images/PDFs_2018/Bazelon-Center-final-2018.pdf"),
  granted(
    2018,
    "publicInterestLawCenter",
    25_000,
    "images/PDFs_2018/Public-Interest-Law-Center-2018-mid.pdf",
    "images/PDFs_2018/Public-Interest-Law-Center-final-2018.pdf",
  ),
  granted(2018, "sargentShriver", 25_000, "images/PDFs_2018/Shriver-Center-2018-mid.pdf", "images/PDFs_2018/Shriver-Center-final-2018.pdf"),
  granted(
    2018,
    "childrensAdvocacyInstitute",
    25_000,
    "images/PDFs_2018/Childrens-Advocacy-Institute-2018-mid.pdf",
    "images/PDFs_2018/Childrens-Advocacy-Institute-final-2018.pdf",
  ),
  granted(
    2017,
    "americanImmigrationCouncil",
    25_000,
    "images/PDFs_2017/American-Immigration-Council-six-month.pdf",
    "images/PDFs_2017/American-Immigration-Council-Final-Report-2017.pdf",
  ),
  granted(
    2017,
    "disabilityRightsNorthCarolina",
    25_000,
    "images/PDFs_2017/Disability-Rights-of-North-Carolina-six-month.pdf",
    "images/PDFs_2017/Disability-Rights-NC-Final-Report-17.pdf",
  ),
  granted(
    2017,
    "nationalImmigrantJusticeCenter",
    25_000,
    "images/PDFs_2017/National-Immigrant-Justice-Center-six-month.pdf",
    "images/PDFs_2017/National-Immigrant-Justice-Center-Final-Report-2017.pdf",
    { cases: ["carlos"], purpose: "The appeal of Carlos before the Seventh Circuit." },
  ),
  granted(
    2017,
    "sargentShriver",
    25_000,
    "images/PDFs_2017/The-Sargent-Shriver-National-Center-on-Poverty-Law-six-month.pdf",
    "images/PDFs_2017/Shriver-Center-Final-Report-2017-Part-One.pdf",
  ),
  granted(
    2017,
    "westernCenterOnLawAndPoverty",
    25_000,
    "images/PDFs_2017/Western-Center-on-Law-Poverty-six-month.pdf",
    "images/PDFs_2017/Western-Center-on-Law-and-Poverty-Final-Report-2017.pdf",
  ),
  granted(
    2016,
    "centerForGenderAndRefugeeStudies",
    16_667,
    "images/PDFs_2016/Center-for-Gender-and-Refugee-Studies-mid16.pdf",
    "images/PDFs_2016/CGRS-Year-End-2016.pdf",
  ),
  granted(2016, "childrensRights", 16_667, "images/PDFs_2016/Childrens-Rights-mid16.pdf", "images/PDFs_2016/Childrens-Rights-Year-End-2016.pdf"),
  granted(
    2016,
    "nationalCenterForLawAndEconomicJustice",
    16_667,
    "images/PDFs_2016/National-Center-for-Law-and-Economic-Justice-mid16.pdf",
    "images/PDFs_2016/NCLEJ-Year-End-2016.pdf",
  ),
  granted(2016, "nativeAmericanRightsFund", 16_667, "images/PDFs_2016/Native-American-Rights-Fund-mid16.pdf", "images/PDFs_2016/NARF-Year-End-2016.pdf"),
  granted(
    2016,
    "northCarolinaJusticeCenter",
    16_667,
    "images/PDFs_2016/North-Carolina-Justice-Center.pdf",
    "images/PDFs_2016/North-Carolina-Justice-Center-Year-End-2016.pdf",
  ),
  granted(
    2016,
    "texasFairDefenseProject",
    16_667,
    "images/PDFs_2016/Texas-Fair-Defense-Project-mid16.pdf",
    "images/PDFs_2016/Texas-Fair-Defense-Project-Year-End-2016.pdf",
  ),
  granted(2015, "americanImmigrationCouncil", 13_000, "images/PDFs_2015/Immigration-Council-Six-Month-2015.pdf", "images/PDFs_2015/AIC-2015.pdf"),
  granted(
    2015,
    "centerForGenderAndRefugeeStudies",
    13_000,
    "images/PDFs_2015/Center-for-Gender-Refugee-Studies-Six-Month-2015.pdf",
    "images/PDFs_2015/Center-for-Gender-2015.pdf",
  ),
  granted(2015, "childrensRights", 13_000, "images/PDFs_2015/Childrens-Rights-Interim-Report-Six-Month-2015.pdf", "images/PDFs_2015/Childrens-Rights-2015.pdf"),
  granted(2015, "legalVoice", 13_000, "images/PDFs_2015/Legal-Voice-Six-Month-2015.pdf", "images/PDFs_2015/Legal-Voice-2015.pdf"),
  granted(2015, "nebraskaAppleseed", 13_000, "images/PDFs_2015/Nebraska-Appleseed-_20150303.pdf", "images/PDFs_2015/Appleseed-2015.pdf"),
  granted(2014, "betTzedekLegalServices", 10_000, "images/PDFs_2014/BetTzedekReport-6mo.PDF", "images/PDFs_2014/BetTzedekReport-YearEnd.PDF"),
  granted(2014, "floridaInstitutionalLegalServicesProject", 10_000, "images/PDFs_2014/FILSReport-6mo.pdf", "images/PDFs_2014/FILSReport-YearEnd.pdf"),
  granted(2014, "nationalImmigrantJusticeCenter", 10_000, "images/PDFs_2014/NIJCReport-6mo.pdf", "images/PDFs_2014/NIJCReport-YearEnd.pdf", {
    cases: ["moreno"],
  }),
  granted(2014, "legalAidJusticeCenter", 10_000, "images/PDFs_2014/LAJCReport-6mo.PDF", "images/PDFs_2014/LAJCReport-YearEnd.PDF"),
  granted(2014, "nationalAdvocatesForPregnantWomen", 10_000, "images/PDFs_2014/NAPWReport-6mo.pdf", "images/PDFs_2014/NAPWReport-YearEnd.PDF"),
  granted(2014, "newYorkLawyersForThePublicInterest", 10_000, "images/PDFs_2014/NYLPIReport-6mo.pdf", "images/PDFs_2014/NYLPIReport-YearEnd.pdf"),
  granted(2013, "juvenileJusticeProjectOfLouisiana", 10_500, "images/PDFs_2013/JJPLReport-6mo.pdf", "images/PDFs_2013/JJPLReport-YearEnd.pdf"),
  granted(2013, "nationalHousingProject", 10_500, "images/PDFs_2013/NHLPReport-6mo.pdf", "images/PDFs_2013/NHLPReport-YearEnd.pdf"),
  granted(2013, "nationalImmigrantJusticeCenter", 10_500, "images/PDFs_2013/NIJCReport-6mo.pdf", "images/PDFs_2013/NIJCReport-YearEnd.pdf", {
    cases: ["cece"],
  }),
  granted(2013, "newMexicoCenterOnLawAndPoverty", 10_500, "images/PDFs_2013/NMCLPReport-6mo.pdf", "images/PDFs_2013/NMCLPReport-YearEnd.pdf"),
  granted(2013, "northFloridaCenterForEqualJustice", 10_500, "images/PDFs_2013/NFCEJReport-6mo.pdf", "images/PDFs_2013/NFCEJReport-YearEnd.PDF"),
  granted(2012, "immigrantLawCenterOfMinnesota", 5_000, "images/PDFS_2012/ILCM.pdf", "images/PDFS_2012/ILC_YE2011.pdf"),
  granted(2012, "legalAidJusticeCenter", 10_000, "images/PDFS_2012/LegalAidJusticeCenter.pdf", "images/PDFS_2012/LegalAid_YE2011.pdf"),
  granted(
    2012,
    "nationalCenterForLawAndEconomicJustice",
    10_000,
    "images/PDFS_2012/GeraldHartmanLetterreHawaiiUpdate.pdf",
    "images/PDFS_2012/NCLEJ_YE2011.pdf",
  ),
  granted(2012, "nationalImmigrantJusticeCenter", 10_000, "images/PDFS_2012/NIJC.pdf", "images/PDFS_2012/NIJC__YE2011.PDF", {
    cases: ["gender"],
    purpose: "Lawsuits and appeals that win recognition of gender as a ground of asylum.",
  }),
  granted(2012, "nationalLawCenter", 10_000, "images/PDFS_2012/NLCHPGrantProgressReport.pdf", "images/PDFS_2012/NLC_YE2011.pdf"),
  granted(2012, "publicJusticeCenter", 5_000, "images/PDFS_2012/PJCReport2012April9.pdf", "images/PDFs_2013/PJC-Final-Report-2013.pdf"),
  granted(2011, "brennanCenterForJustice", 5_000, "Images/PDFs/Brennan6MonthReport.pdf", "images/PDFs/Brennan2nd.pdf"),
  granted(2011, "nationalCenterForLawAndEconomicJustice", 2_500, "Images/PDFs/NCLEJ6Month.pdf", "Images/PDFs/NCLEJ6Month.pdf"),
  granted(2011, "georgeWashington", 5_000, "Images/PDFs/DVLeap6Month.pdf", "Images/PDFs/DVLEAP2nd.pdf"),
  granted(2011, "nationalImmigrantJusticeCenter", 5_000, "Images/PDFs/NIJC6Month.pdf", "Images/PDFs/NIJC2nd.pdf", {
    cases: ["dale"],
    purpose: "Legal work on Carlyle Dale's claim for damages.",
  }),
  granted(2011, "mississippiCenterForJustice", 2_500, "Images/PDFs/MississippiCenter6Month.pdf", "Images/PDFs/MississippiCenter2nd.pdf"),
  granted(2011, "americanCivilLibertiesUnion", 2_500, "Images/PDFs/ACLU6Month.pdf", "Images/PDFs/ACLU2nd.pdf"),
  granted(2011, "tahirihJusticeCenter", 2_500, "Images/PDFs/TahirihJusticeCenter6Month.pdf", "Images/PDFs/Tahirih2nd.pdf"),
]
