import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { dropImport } from "#app/domain/idea-imports/drop-import.ts";
import { checkImport, findMapping } from "#app/domain/idea-imports/find-import.ts";
import { delimiters, mappingInput } from "#app/domain/idea-imports/input.ts";
import { mapImport } from "#app/domain/idea-imports/map-import.ts";
import { startImport } from "#app/domain/idea-imports/start-import.ts";
import { intent, type Knock, read, uuidParam, write } from "#app/http/door.server.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { CheckPage } from "../../ui/idea-imports/check-page.tsx";
import { MappingPage } from "../../ui/idea-imports/mapping-page.tsx";
import { OutcomePage } from "../../ui/idea-imports/outcome-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, params, url }) {
    const id = uuidParam(params.id);
    const asked = z
      .enum(delimiters)
      .optional()
      .catch(undefined)
      .parse(url.searchParams.get("delimiter") ?? undefined);
    const { facts, view } = await findMapping(viewer, id, asked);
    const check = view && !url.searchParams.has("map") ? await checkImport(viewer, id) : null;
    return { path: `/desk/import/${id}`, facts, view, check };
  },
});

const nothing = z.strictObject({});

export const action = write({
  audience: "staff",
  comesBack: true,
  intents: {
    check: intent(mappingInput, async ({ viewer, params, input }) => {
      await mapImport(viewer, uuidParam(params.id), input);
      return back(params);
    }),
    words: intent(mappingInput, async ({ viewer, params, input }) => {
      await mapImport(viewer, uuidParam(params.id), input);
      return back(params, "?map");
    }),
    start: intent(nothing, async ({ viewer, params }) => {
      await startImport(viewer, uuidParam(params.id));
      return back(params);
    }),
    drop: intent(nothing, async ({ viewer, params }) => {
      await dropImport(viewer, uuidParam(params.id));
      return redirect("/desk/import");
    }),
  },
});

function back(params: Knock["params"], query = ""): Response {
  return redirect(`/desk/import/${uuidParam(params.id)}${query}`);
}

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, importTitle()) }];

export default function ImportTable() {
  const { path, facts, view, check } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>();
  if (!view) return <OutcomePage path={path} facts={facts} />;
  const { name, state } = facts;
  if (check && !form) return <CheckPage path={path} name={name} failed={state === "failed"} check={check} />;
  if (check && form?.keys?.form)
    return <CheckPage path={path} name={name} failed={false} check={check} form={form} />;
  return <MappingPage path={path} name={name} view={view} form={form} />;
}
