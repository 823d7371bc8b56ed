import type { Verdict } from "#lib/kernel/permission"

/** Why an act is not offered, in the words of the rule. */
export const Because = ({ verdict }: { verdict: Verdict }) =>
  verdict.granted ? null : <p className="max-w-measure basis-full text-muted">{verdict.because}</p>
