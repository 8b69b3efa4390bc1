import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contentOf, findFile, findStates, wordsOf } from "#app/domain/evidence/find-file.ts";
import { read } from "#app/http/door.server.ts";
import { fileTitle } from "../../i18n/evidence-file.ts";
import { FilePage, type ShownFile } from "../../ui/evidence/file-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "staff",
  async load({ viewer, params }) {
    const file = await findFile(viewer, params.hash ?? "");
    if (!("content" in file)) return { file };
    const { threadId, hash, keyId, frozenAt } = file;
    const now = (await findStates([Number(threadId)])).get(Number(threadId));
    const changed = now === undefined ? null : now !== hash;
    const content = contentOf(file);
    const html = await wordsOf(content);
    return { file: { threadId, hash, keyId, frozenAt, changed, content, html } satisfies ShownFile };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const title = data && "content" in data.file ? data.file.content.idea.title : "";
  return [{ title: pageTitle(matches, [fileTitle(), title].filter(Boolean).join(" – ")) }];
};

export default function EvidenceFile() {
  return <FilePage {...useLoaderData<typeof loader>()} />;
}
