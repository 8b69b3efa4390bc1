import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { Invalid } from "#app/domain/errors.ts";
import { fileView, findFile } from "#app/domain/files/find-file.ts";
import { intent, read, uuidParam, write } from "#app/http/door.server.ts";
import { refusedFile } from "#app/http/refused-file.server.ts";
import { newFileTitle } from "../../i18n/files.ts";
import { NewFilePage } from "../../ui/files/new-file-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const sent = url.searchParams.get("sent");
    const file = sent === null ? null : fileView(await findFile(viewer, uuidParam(sent)));
    return { submission: v7(), file };
  },
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(refusedFile, async ({ input }) => {
      throw new Invalid(Object.keys(input.faults).length > 0 ? input.faults : { file: ["fileMissing"] });
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, newFileTitle()) }];

export default function NewFile() {
  const refused = useActionData<typeof action>();
  return <NewFilePage {...useLoaderData<typeof loader>()} form={refused} />;
}
