import type { SheetField } from "#lib/timesheet/timesheet"

/** The words that people put over their columns: 3 names it, 2 very likely means it, 1 may mean it. The first that fits counts. */
const words: Record<SheetField, readonly (readonly [RegExp, number])[]> = {
  date: [
    [/^(dates?|day|when|work(ed)? date|service date|dates? (worked|of (work|service|activity|entry))|date of services|activity date)$/, 3],
    [/\b(due|paid|invoiced?|billed|entered|submitted|posted|printed|of birth|filed)\b/, 0],
    [/\bdate\b/, 2],
    [/\bday\b/, 1],
  ],
  attorney: [
    [/^(attorneys?|lawyers?|time ?keepers?|counsel|tk|tkpr|atty\.?|staff attorney|advocate|fee earner)( name| initials)?( \/ .*)?$/, 3],
    [/\b(attorney|lawyer|time ?keeper|atty|fee earner)\b(?!.*\b(rate|fees?|hours|time|amount)\b)/, 2],
    [/^(name|who|by|staff( member| name)?|employee( name)?|person(nel)?|professional|biller|user|performed by|worked by|initials|full name|first name)$/, 2],
  ],
  minutes: [
    [/^(min|mins|minutes)( worked| spent| billed)?$/, 3],
    [/\(min(ute)?s?\)|\bin minutes\b|\bminutes\b/, 3],
  ],
  tenths: [[/^(tenths|tenths of (an )?hours?|6[ -]minute units?|units \((0?\.1 (h|hr|hour)|6 min(utes)?)\))$/, 3]],
  hours: [
    [/\b(rate|per|cost|amount|total charge|value)\b|\$|\btime (in|out)\b|\b(start|end|begin|finish)/, 0],
    [/^(billable|billed|total|actual) time$|^time (spent|worked)\b/, 2],
    [/^(hours?|hrs?|time|duration|hours worked|hours spent|time spent|time worked|hours \(.*\)|hrs \(.*\)|time \(h.*\)|hh:mm|h:mm|no\.? of hours)$/, 3],
    [/\b(hours?|hrs?)\b/, 2],
    [/^(qty|quantity|effort)$|\btime\b|\bduration\b/, 1],
  ],
  task: [
    [
      /^(tasks?|description|descriptions?( of (the )?(work|services?|tasks?|activity)( performed)?)?|work (performed|done|description)|narrative|services?( performed| rendered| provided)?|task description)$/,
      3,
    ],
    [/^(activity|activities|activity description|work|what|details?|subject|legal services|tasks? performed)$/, 2],
    [/\b(description|narrative|tasks?)\b/, 2],
    [/^(notes?|comments?|memo|item|matter|activity type|remarks)$/, 1],
  ],
  rate: [
    [
      /^(rates?|hourly rate|rate (\/|per) ?(hr|hour|h)|rate \(.*\)|billing rate|bill rate|\$ ?(\/|per) ?(hr|hour|h)|per hour|price per hour|hourly|rate charged)$/,
      3,
    ],
    [/\brate\b|\bper hour\b|\/ ?(hr|hour)\b/, 2],
    [/^(price|unit price)$/, 1],
  ],
  amount: [
    [/^(value of (the )?time|total (amount )?due|amount due)$/, 2],
    [/\b(hours?|hrs?|time|rate|paid|due)\b/, 0],
    [
      /^(amounts?|charges?|total charges?|fees?|value|billed amount|total amount|amount billed|amount \(.*\)|line total|total \(\$\)|total fees?|total value|extended|extension)$/,
      3,
    ],
    [/^(total|totals|cost|costs|billed|subtotal|sum|\$|dollars)$/, 2],
    [/\b(amount|charges?|fees?|value)\b/, 2],
    [/\b(total|cost)\b/, 1],
  ],
}

export const normalLabel = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_]+/gu, " ")
    .replace(/[:*#]+$/g, "")
    .replace(/\s*\/\s*/g, " / ")
    .trim()

/** How much a head of a column speaks for what it may hold: 0 to 3. */
export const wordScore = (label: string, field: SheetField): number => {
  const normal = normalLabel(label)
  if (normal === "" || normal.length > 80) return 0
  return words[field].find(([pattern]) => pattern.test(normal))?.[1] ?? 0
}

const notNames =
  /\b(sheet|time ?sheets?|timesheet|time|hours|summary|totals?|data|quarter|q[1-4]|grant|foundation|invoice|report|case|project|legal|aid|center|inc|llc|llp|v|vs|notes?|page|entries|work|billing|export|log)\b|\d/i

/** Two to five words that begin like names, with nothing in them that is none: "Jane Q. Doe", "Doe, Jane". */
export const isName = (text: string): boolean => /^\p{Lu}[\p{L}'’.-]*(?:,?\s\p{L}[\p{L}'’.-]*){1,4}$/u.test(text) && !notNames.test(text)

/** "Attorney:" before a name in the next cell. */
export const isAttorneyLabel = (text: string): boolean => /^(attorney|lawyer|time ?keeper|staff attorney)( name)?:?$/i.test(text)

const announced = /^(?:attorney|lawyer|time ?keeper|staff attorney|name|counsel|advocate)(?:'s)?(?: name)?\s*[:\-–]\s*(\S.*)$/i

/** The attorney that a row of its own names: "Attorney: Jane Doe", or a name and nothing else. */
export const headingName = (text: string): string | undefined => announced.exec(text)?.[1]?.trim() ?? (isName(text) ? text : undefined)

/** Columns that hold one name in two parts; empty where there are no such two. */
export const nameColumns = (labels: readonly (readonly string[])[]): number[] => {
  const place = (pattern: RegExp) => labels.findIndex(([label = ""]) => pattern.test(normalLabel(label)))
  const columns = [place(/^(first|given) ?name$/), place(/^(last|family) ?name$|^surname$/)]
  return columns.every((column) => column >= 0) ? columns : []
}

/** What begins or ends a row that sums up others. */
export const isTotalWord = (text: string): boolean =>
  /^(grand |sub[ -]?|quarter(ly)? |month(ly)? )*totals?\b|^sum( of)?\b|\b(sub[ -]?)?totals?\s*:?$/i.test(text)

const time = "hours?|hrs?|time|minutes|charges?|fees?|amounts?|value|costs?|dollars|\\$"
const span =
  "grand|sub|page|sheet|overall|quarter|quarterly|month|monthly|period|year|q[1-4]|[1-4](?:st|nd|rd|th)|\\d{4}|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*"
const between = "and|of|for|in|this|the|due|billed|worked|attorneys?|legal|staff|all|to|through|\\d{1,2}"
const bareTotal = new RegExp(
  `^(?:(?:${span}|${time}|attorneys?)[\\s-]*)*(?:totals?|sum)(?:[\\s(,:/&.\\-–—]*(?:${time}|${span}|${between}))*[\\s):.]*$|^(?:balance|hours|amount|total)? ?(?:brought|carried)? ?(?:forward|over)$`,
  "i",
)

/** The same where a task could begin with the word, too: "Total hours and charges", but not "Total review of the record". */
export const isBareTotal = (text: string): boolean => text.trim() !== "" && bareTotal.test(text.trim())
