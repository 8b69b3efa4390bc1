import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { locatePost } from "#app/domain/threads/locate.ts";
import { findValidity } from "#app/domain/validity/find-validity.ts";
import { validityInput } from "#app/domain/validity/input.ts";
import { setValidity } from "#app/domain/validity/set-validity.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { validityTitle } from "../../i18n/validity.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ValidityPage } from "../../ui/validity/validity-page.tsx";

export const loader = read({
  audience: "members",
  load: async ({ viewer, params }) => ({ page: await findValidity(viewer, idParam(params.id)) }),
});

export const action = write({
  audience: "members",
  limit: { name: "validity", points: 240, seconds: 600 },
  intents: {
    default: intent(validityInput, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await setValidity(viewer, postId, input);
      return redirect((await locatePost(viewer, postId)).path);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, validityTitle()) }];

export default function PostValidity() {
  return <ValidityPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
