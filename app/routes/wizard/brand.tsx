import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeBrand } from "#app/domain/brand/change-brand.ts";
import { brandInput } from "#app/domain/brand/input.ts";
import { loadBrandPage } from "#app/http/brand-page.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { brandStepTitle } from "../../i18n/wizard.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { BrandStep } from "../../ui/wizard/brand-step.tsx";
import { stepAfter } from "../../ui/wizard/steps.ts";

export const loader = read({ audience: "administrators", load: ({ url }) => loadBrandPage(url) });

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(brandInput, async ({ viewer, input }) => {
      await changeBrand(viewer, input);
      return redirect(stepAfter("/admin/start/brand"));
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, brandStepTitle()) }];

export default function Brand() {
  const refused = useActionData<typeof action>();
  return <BrandStep {...useLoaderData<typeof loader>()} {...refused} />;
}
