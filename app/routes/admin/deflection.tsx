import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeflection } from "#app/domain/deflection/find-deflection.ts";
import { settingsInput } from "#app/domain/deflection/input.ts";
import { canSetDeflection } from "#app/domain/deflection/policy.ts";
import { setDeflection } from "#app/domain/deflection/set-deflection.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { deflectionTitle } from "../../i18n/deflection.ts";
import { DeflectionPage } from "../../ui/deflection/deflection-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, url, now }) {
    const wanted = url.searchParams.get("month");
    const found = await findDeflection(viewer, now);
    return {
      ...found,
      month: found.months.find(({ month }) => month === wanted) ?? found.months[0] ?? null,
      can: { set: canSetDeflection(viewer) },
      saved: url.searchParams.has("saved"),
    };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(settingsInput, async ({ viewer, input }) => {
      await setDeflection(viewer, input);
      return redirect("/admin/deflection?saved#settings");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, deflectionTitle()) }];

export default function Deflection() {
  return <DeflectionPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
