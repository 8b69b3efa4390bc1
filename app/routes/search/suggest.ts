import { spend } from "#app/domain/limit.ts";
import { suggest } from "#app/domain/search/suggest.ts";
import { read } from "#app/http/door.server.ts";
import { describeSuggestion } from "#app/i18n/search.ts";
import { network } from "#app/lib/address.ts";

const typing = { name: "suggest", points: 1_200, seconds: 600 };

/** What the search box offers while one types: `?q=` gives `{ items: [{ label, path, kind, detail }] }`, in the reader's words. */
export const loader = read({
  audience: "public",
  json: true,
  async load({ viewer, url, address }) {
    await spend(typing, viewer.member?.id ?? network(address));
    const q = (url.searchParams.get("q") ?? "").replaceAll("\u0000", "").normalize("NFC").slice(0, 80);
    const items = (await suggest(viewer, q)).map(({ label, path, ...of }) => ({
      ...{ label, path },
      ...describeSuggestion(of),
    }));
    // A letter taken back asks again; what a member is offered is kept nowhere.
    const kept = viewer.member ? "no-store" : "private, max-age=30";
    return Response.json({ items }, { headers: { "Cache-Control": kept, Vary: "Cookie, Accept-Language" } });
  },
});
