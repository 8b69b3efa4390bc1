import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openSpacesInput } from "#app/domain/spaces/input.ts";
import { openSpaces } from "#app/domain/spaces/open-spaces.ts";
import { proposeSpaces } from "#app/domain/spaces/propose-spaces.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { spacesStepTitle } from "../../i18n/wizard.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { SpacesStep } from "../../ui/wizard/spaces-step.tsx";
import { stepAfter } from "../../ui/wizard/steps.ts";

export const loader = read({
  audience: "administrators",
  load: async ({ viewer, url: { searchParams: asked } }) => {
    const proposed = await proposeSpaces(viewer, asked.get("kind"));
    return { ...proposed, missing: asked.has("show") && !proposed.chosen };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(openSpacesInput, async ({ viewer, input }) => {
      await openSpaces(viewer, input);
      return redirect(stepAfter("/admin/start/spaces"));
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, spacesStepTitle()) }];

export default function Spaces() {
  const refused = useActionData<typeof action>();
  return <SpacesStep {...useLoaderData<typeof loader>()} {...refused} />;
}
