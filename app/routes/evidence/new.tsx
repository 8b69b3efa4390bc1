import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { exportIdeas } from "#app/domain/evidence/export-ideas.ts";
import { exportInput, offerQuery } from "#app/domain/evidence/input.ts";
import { listMatching, listOffered } from "#app/domain/evidence/list-offered.ts";
import { listTargets } from "#app/domain/evidence/targets.ts";
import { listOffered as listProducts } from "#app/domain/products/find-version.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { chooseTitle } from "../../i18n/evidence.ts";
import { ChoosePage } from "../../ui/evidence/choose-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const query = offerQuery.parse(
      Object.fromEntries([...url.searchParams].filter(([, value]) => value !== "")),
    );
    const [{ items, count }, products, targets] = await Promise.all([
      listOffered(viewer, query),
      listProducts(),
      listTargets(viewer),
    ]);
    return {
      ...{ query, count, targets, ideas: items, submission: v7() },
      products: products.map(({ slug, name }) => ({ slug, name })),
    };
  },
});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    default: intent(exportInput, async ({ viewer, input, key }) => {
      const ideas =
        input.all === "yes"
          ? await listMatching(viewer, offerQuery.parse({ ...input, idea: undefined }))
          : input.idea;
      const targetId = input.target === "download" ? null : input.target;
      const { batchId } = await exportIdeas(viewer, { ideas, targetId }, key);
      return redirect(`/desk/evidence/batches/${batchId}`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, chooseTitle()) }];

export default function NewExport() {
  const refused = useActionData<typeof action>();
  return <ChoosePage {...useLoaderData<typeof loader>()} {...refused} />;
}
