import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Prose } from "#components/ui/prose"
import { type Organization, standingLabels } from "#lib/organization/organization"

const Lines = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>

export const OrganizationFacts = ({ organization }: { organization: Organization }) => {
  const { parentName, aliases, ein, standing, address, state, website, description } = organization
  return (
    <>
      <Facts
        wide
        items={[
          { label: "Other spellings", value: aliases.length > 0 ? <Lines text={aliases.join("\n")} /> : "None" },
          { label: "Parent or fiscal sponsor", value: parentName },
          { label: "EIN", value: ein },
          { label: "Standing", value: standing ? standingLabels[standing] : null },
          { label: "Address", value: address ? <Lines text={address} /> : null },
          { label: "State", value: state },
          { label: "Website", value: website ? <Link href={website}>{website}</Link> : null },
        ]}
      />
      {description ? (
        <div className="mt-4">
          <Prose text={description} serif />
        </div>
      ) : (
        <p className="mt-4 text-muted">No description is recorded.</p>
      )}
    </>
  )
}
