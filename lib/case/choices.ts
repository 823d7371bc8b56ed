/** The options of a field, from a list of words and what they are called on screen. */
export const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): { value: string; label: string }[] =>
  values.map((value) => ({ value, label: labels[value] }))
