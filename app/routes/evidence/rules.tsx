import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkTracker } from "#app/domain/evidence/check-tracker.ts";
import { findRules } from "#app/domain/evidence/find-tracker.ts";
import { noInput, ruleChoice, ruleInput } from "#app/domain/evidence/input.ts";
import { removeRule } from "#app/domain/evidence/remove-rule.ts";
import { setRule } from "#app/domain/evidence/set-rule.ts";
import { intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { rulesTitle } from "../../i18n/trackers.ts";
import { RulesPage } from "../../ui/evidence/rules-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const idOf = ({ params }: Knock) => uuidParam(params.id);
const back = (knock: Knock, said = "") => redirect(`/desk/evidence/targets/${idOf(knock)}${said}`);

export const loader = read({
  audience: "staff",
  async load(knock) {
    const { viewer, url } = knock;
    const found = await findRules(viewer, idOf(knock));
    const said = (["saved", "removed"] as const).find((one) => url.searchParams.has(one)) ?? null;
    return { ...found, chosen: url.searchParams.get("status"), said };
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    set: intent(ruleInput, async (knock) => {
      await setRule(knock.viewer, idOf(knock), knock.input, knock.now);
      return back(knock, "?saved");
    }),
    remove: intent(ruleChoice, async (knock) => {
      await removeRule(knock.viewer, idOf(knock), knock.input.status);
      return back(knock, "?removed");
    }),
    test: intent(noInput, async (knock) => {
      await checkTracker(knock.viewer, idOf(knock), knock.now);
      return back(knock);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, rulesTitle({ name: data?.tracker.name ?? "" })) },
];

export default function Rules() {
  return <RulesPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
