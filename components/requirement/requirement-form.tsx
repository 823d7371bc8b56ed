import { NotAnyMore } from "#components/report/not-any-more"
import { EditRequirementForm, ExtendForm, LogCallForm, WaiveForm } from "#components/requirement/requirement-forms"
import { Section } from "#components/ui/section"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/requirement/policy"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { asked: string | undefined; actor: Actor; requirement: Requirement; today: Day; who: string; formKey: string; lastAct: string | undefined }

/** The form that the address asks for, if it can be filled in now. `lastAct` is said where a waiver comes too late. */
export const RequirementForm = ({ asked, actor, requirement, today, who, formKey, lastAct }: Props) => {
  const form = { requirement, formKey, cancelHref: `/office/requirements/${requirement.id}` }
  if (asked === "facts" && can(actor, may.edit, requirement)) {
    return (
      <Section title="Edit requirement">
        <EditRequirementForm {...form} />
      </Section>
    )
  }
  if (asked === "due" && can(actor, may.extend, requirement)) {
    return (
      <Section title="Move the due date">
        <ExtendForm {...form} />
      </Section>
    )
  }
  if (asked === "waive") {
    const isOver = !can(actor, may.waive, requirement)
    return (
      <Section title="Waive">
        {isOver ? <NotAnyMore lastAct={lastAct} /> : null}
        <WaiveForm {...form} isOver={isOver} />
      </Section>
    )
  }
  if (asked === "call" && can(actor, may.logCall, requirement)) {
    return (
      <Section title="Log a call">
        <LogCallForm {...form} today={today} who={who} />
      </Section>
    )
  }
  return null
}
