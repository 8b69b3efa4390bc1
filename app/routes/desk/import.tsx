import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Invalid } from "#app/domain/errors.ts";
import { listImports } from "#app/domain/idea-imports/find-import.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { refusedFile } from "#app/http/refused-file.server.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { StartPage } from "../../ui/idea-imports/start-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer }) {
    return { imports: await listImports(viewer) };
  },
});

/** The file itself comes by another door, which hands what is wrong with it on to here. */
export const action = write({
  audience: "staff",
  intents: {
    default: intent(refusedFile, async ({ input }) => {
      throw new Invalid(Object.keys(input.faults).length > 0 ? input.faults : { file: ["fileMissing"] });
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, importTitle()) }];

export default function Import() {
  return <StartPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
