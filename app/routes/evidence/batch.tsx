import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listQuery, parcelChoice } from "#app/domain/evidence/input.ts";
import { findBatch, listBatchIdeas } from "#app/domain/evidence/list-batches.ts";
import { sendParcelsAgain } from "#app/domain/evidence/send-parcels-again.ts";
import { intent, read, uuidParam, write } from "#app/http/door.server.ts";
import { batchTitle } from "../../i18n/evidence.ts";
import { BatchPage } from "../../ui/evidence/batch-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, params, url }) {
    const { after } = listQuery.parse(Object.fromEntries(url.searchParams));
    const id = uuidParam(params.id);
    const batch = await findBatch(viewer, id);
    const { items, next } = await listBatchIdeas(viewer, id, after);
    const again = url.searchParams.has("again");
    return { batch, ideas: items, next, later: after !== undefined, again };
  },
});

export const action = write({
  audience: "staff",
  intents: {
    default: intent(parcelChoice, async ({ viewer, params, input }) => {
      const id = uuidParam(params.id);
      await sendParcelsAgain(viewer, id, input.parcel);
      return redirect(`/desk/evidence/batches/${id}?again`);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, batchTitle({ count: data?.batch.ideas ?? 0 })) },
];

export default function Batch() {
  return <BatchPage {...useLoaderData<typeof loader>()} />;
}
