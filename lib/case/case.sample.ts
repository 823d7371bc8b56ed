import type { NewCase } from "#lib/case/input"

/** A case's form with nothing recorded but what is given. */
export const caseOf = (organizationId: number, fields: Partial<NewCase> = {}) => ({
  organizationId,
  caption: "Doe v. Harbor Police",
  name: null,
  earlierCaptions: [],
  dockets: [],
  stage: null,
  stageOn: null,
  granteeSide: null,
  disposition: null,
  prevailed: null,
  settlementForm: null,
  reliefs: [],
  issueAreaIds: [],
  description: null,
  ...fields,
})
