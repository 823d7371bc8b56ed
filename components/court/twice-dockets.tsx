import { Notice } from "#components/ui/notice"

type Written = { id: number; court: string; number: string | null }
type Props = { twice: readonly { verdict: "same" | "offered"; one: Written; other: Written }[] }

const written = ({ court, number }: Written) => `${court}, No. ${number}`

/** Stations of one case that are one docket, or may be: a person decides which of them goes. */
export const TwiceDockets = ({ twice }: Props) =>
  twice.length === 0 ? null : (
    <Notice tone="attention" title="The same docket stands here twice">
      <ul>
        {twice.map(({ verdict, one, other }) => (
          <li key={`${one.id} ${other.id}`}>
            {written(one)}
            {verdict === "same" ? " is " : " may be "}
            {written(other) === written(one) ? "here a second time" : written(other)}.
          </li>
        ))}
      </ul>
      <p>Remove the one that is too many. Of a case that was sent back, choose “On remand” as its part in the case.</p>
    </Notice>
  )
