import { changedAccount } from "#app/domain/api/member-shapes.ts";
import { representMe } from "#app/domain/api/represent-me.ts";
import { meShape } from "#app/domain/api/shapes.ts";
import { changePreferences } from "#app/domain/members/change-preferences.ts";
import { changeProfile } from "#app/domain/members/change-profile.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/me";

export const loader = apiRead(path, {
  summary: "Say whom the token speaks for",
  scope: "me:read",
  audience: "members",
  output: meShape,
  load: ({ viewer, scopes }) => representMe(viewer, scopes),
});
export const action = apiWrite(path, {
  PATCH: change({
    summary: "Change your profile and your preferences",
    scope: "me:write",
    body: changedAccount,
    output: meShape,
    async run({ viewer, scopes, input: { displayName, bio, links, country, ...preferences } }) {
      await changeProfile(viewer, { displayName, bio, links, country });
      await changePreferences(viewer, preferences);
      return representMe(viewer, scopes);
    },
  }),
});
