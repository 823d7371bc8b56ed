"use server"

import { action } from "#lib/door/action"
import { askForCode, askToBeInvited, signInByCode, signInByMailedLink } from "#lib/door/code"
import { acceptByLink, leave, setUpByLink, signInByPassword } from "#lib/door/sign-in"
import { inviteColleague, leaveOrganization, takeAccess, takeContactAccess } from "#lib/person/access-commands"
import {
  askForCodeInput,
  askToBeInvitedInput,
  codeInput,
  colleagueActInput,
  contactAccessInput,
  decideRequestInput,
  inviteColleagueInput,
  leaveInput,
  mailedLinkInput,
} from "#lib/person/access-input"
import { acceptRequest, declineRequest } from "#lib/person/access-request-commands"
import { addPerson, changeRole, disablePerson, editPerson, enablePerson, endSessions, invitePerson, mailInvitation } from "#lib/person/commands"
import {
  acceptInvitationInput,
  changePasswordInput,
  firstAdministratorInput,
  newPersonInput,
  personActInput,
  personIdInput,
  personInput,
  roleInput,
  sessionInput,
  signInInput,
  signOutInput,
} from "#lib/person/input"
import { changePassword } from "#lib/person/password-commands"

export const signInAction = action(signInInput, signInByPassword, { redirectTo: ({ path }) => path, repeatable: true, open: true })
export const signOutAction = action(signOutInput, leave, { redirectTo: () => "/sign-in", repeatable: true, open: true })
export const acceptInvitationAction = action(acceptInvitationInput, acceptByLink, { redirectTo: ({ path }) => path, repeatable: true, open: true })
export const setUpFoundationAction = action(firstAdministratorInput, setUpByLink, { redirectTo: ({ path }) => path, repeatable: true, open: true })
export const changePasswordAction = action(changePasswordInput, changePassword, { redirectTo: () => "/sign-in?changed=password" })
export const addPersonAction = action(newPersonInput, addPerson, { redirectTo: ({ id }) => `/office/settings/people/${id}` })
export const invitePersonAction = action(personIdInput, invitePerson)
export const mailInvitationAction = action(personIdInput, mailInvitation)
export const editPersonAction = action(personInput, editPerson)
export const changeRoleAction = action(roleInput, changeRole)
export const disablePersonAction = action(personActInput, disablePerson)
export const enablePersonAction = action(personActInput, enablePerson)
export const endSessionAction = action(sessionInput, endSessions)
export const endSessionsAction = action(personIdInput, (actor, { id }) => endSessions(actor, { personId: id }))
export const askForCodeAction = action(askForCodeInput, askForCode, { redirectTo: () => "/sign-in/code", repeatable: true, open: true })
export const signInByCodeAction = action(codeInput, signInByCode, { redirectTo: ({ path }) => path, repeatable: true, open: true })
export const signInByMailedLinkAction = action(mailedLinkInput, signInByMailedLink, { redirectTo: ({ path }) => path, repeatable: true, open: true })
export const askToBeInvitedAction = action(askToBeInvitedInput, askToBeInvited, {
  redirectTo: ({ go }) => `/go/${encodeURIComponent(go)}?asked=yes`,
  open: true,
})
export const inviteColleagueAction = action(inviteColleagueInput, inviteColleague)
export const takeAccessAction = action(colleagueActInput, takeAccess)
export const takeContactAccessAction = action(contactAccessInput, takeContactAccess)
export const leaveOrganizationAction = action(leaveInput, leaveOrganization, { redirectTo: () => "/sign-in?left=yes" })
export const acceptRequestAction = action(decideRequestInput, acceptRequest)
export const declineRequestAction = action(decideRequestInput, declineRequest)
