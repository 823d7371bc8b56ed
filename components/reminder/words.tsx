import { LetterText } from "#components/mail/letter-text"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Prose } from "#components/ui/prose"
import { editTemplateAction } from "#lib/reminder/actions"
import type { Preview } from "#lib/reminder/letters"
import type { TemplateRow } from "#lib/reminder/queries"
import { places } from "#lib/reminder/words"

export const WordsForm = ({ template: { moment, subject, body, version }, formKey }: { template: TemplateRow; formKey: string }) => (
  <Form
    action={editTemplateAction}
    formKey={formKey}
    version={version}
    submit="Save words"
    values={{ subject, body }}
    cancelHref="/office/settings/reminders/words"
  >
    <HiddenField name="moment" value={moment} />
    <TextField name="subject" label="Subject" required width="full" />
    <TextArea name="body" label="What the letter says" hint="A blank line begins a new paragraph. The greeting and the button are added." rows={7} required />
    <Disclosure summary="Places that are filled in" quiet open>
      <dl className="text-sm">
        {Object.entries(places).map(([name, meaning]) => (
          <div key={name} className="mt-1">
            <dt className="inline font-semibold">{`{${name}}`}</dt> <dd className="inline">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  </Form>
)

export const WordsShown = ({ template: { subject, body } }: { template: TemplateRow }) => (
  <>
    <p className="font-semibold">{subject}</p>
    <Prose text={body} />
  </>
)

/** The words as they will read to those whose requirements come next. */
export const Previews = ({ previews, publicUrl }: { previews: readonly Preview[]; publicUrl: string }) => (
  <>
    {previews.map(({ to, requirement, subject, part }, index) => (
      <Disclosure key={requirement.id} summary={`To ${to.name}, about ${requirement.organizationName}`} quiet open={index === 0}>
        <p className="mb-2 font-semibold">{subject}</p>
        <LetterText parts={[{ paragraphs: [`Dear ${to.name},`] }, part]} publicUrl={publicUrl} level={4} />
      </Disclosure>
    ))}
  </>
)
