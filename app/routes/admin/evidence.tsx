import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { addTarget } from "#app/domain/evidence/add-target.ts";
import { emailTargetInput, noInput, targetChoice, webhookTargetInput } from "#app/domain/evidence/input.ts";
import { retireTarget } from "#app/domain/evidence/retire-target.ts";
import { rotateKey } from "#app/domain/evidence/rotate-key.ts";
import { listKeys } from "#app/domain/evidence/signing-key.ts";
import { listTargets } from "#app/domain/evidence/targets.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { targetsTitle } from "../../i18n/evidence.ts";
import { TargetsPage } from "../../ui/evidence/targets-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

const back = (said: string) => redirect(`/admin/evidence?${said}`);

export const loader = read({
  audience: "administrators",
  async load(knock) {
    requireProven(knock);
    const { viewer, url } = knock;
    const said = (["added", "retired", "rotated"] as const).find((one) => url.searchParams.has(one)) ?? null;
    return { targets: await listTargets(viewer), keys: await listKeys(), submission: v7(), said };
  },
});

export const action = write({
  audience: "administrators",
  comesBack: true,
  intents: {
    webhook: intent(webhookTargetInput, async (knock) => {
      requireProven(knock);
      const { id, secret } = await addTarget(knock.viewer, { kind: "webhook", ...knock.input }, knock.key);
      return { errors: {}, values: {}, once: { name: id, secret } };
    }),
    email: intent(emailTargetInput, async (knock) => {
      requireProven(knock);
      await addTarget(knock.viewer, { kind: "email", ...knock.input }, knock.key);
      return back("added");
    }),
    retire: intent(targetChoice, async (knock) => {
      await retireTarget(knock.viewer, knock.input.target);
      return back("retired");
    }),
    rotate: intent(noInput, async (knock) => {
      requireProven(knock);
      await rotateKey(knock.viewer);
      return back("rotated");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, targetsTitle()) }];

export default function EvidenceTargets() {
  return <TargetsPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
