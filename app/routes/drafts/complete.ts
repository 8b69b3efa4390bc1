import { spend } from "#app/domain/limit.ts";
import { completeMembers } from "#app/domain/members/complete-members.ts";
import { completeThreads } from "#app/domain/search/complete-threads.ts";
import { read } from "#app/http/door.server.ts";

const typing = { name: "complete", points: 1_200, seconds: 600 };

/** Whom or which thread somebody is about to name: `?kind=member|thread&q=` gives `{ value, label }`, eight at most. */
export const loader = read({
  audience: "members",
  json: true,
  async load({ viewer, url }) {
    await spend(typing, viewer.member?.id ?? "");
    const q = (url.searchParams.get("q") ?? "").replaceAll("\u0000", "").normalize("NFC").slice(0, 80);
    const items =
      url.searchParams.get("kind") === "thread"
        ? (await completeThreads(viewer, q)).map(({ id, title }) => ({ value: id, label: title }))
        : (await completeMembers(q)).map(({ username, displayName }) => ({
            value: username,
            label: displayName,
          }));
    return Response.json({ items });
  },
});
