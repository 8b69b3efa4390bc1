import { newInvitation } from "#app/domain/api/people-input.ts";
import { invitationShape } from "#app/domain/api/people-shapes.ts";
import { inviteMember } from "#app/domain/invitations/invite-member.ts";
import { canKeepPeople } from "#app/domain/people/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/invitations";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Invite a colleague by e-mail, with the role they will hold",
      scope: "admin:write",
      may: canKeepPeople,
      body: newInvitation,
      output: invitationShape,
      async run({ viewer, input, key }) {
        return { id: (await inviteMember(viewer, input, key)).invitationId };
      },
    }),
  },
  "administrators",
);
