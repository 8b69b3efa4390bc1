import { NotFound } from "#app/domain/errors.ts";
import { describeEmbed } from "#app/domain/outside/describe-embed.ts";
import { idParam, read } from "#app/http/door.server.ts";

/**
 * A public thread by its address, as oEmbed has it: a link with a title, an author and a picture, and no HTML that another site
 * would have to trust. `maxwidth` and `maxheight` leave the picture out where it is larger.
 */
export const loader = read({
  audience: "public",
  json: true,
  async load({ url }) {
    const { searchParams: asked } = url;
    if ((asked.get("format") ?? "json") !== "json")
      return new Response("Only JSON is spoken here.\n", { status: 501 });
    const about = URL.parse(asked.get("url") ?? "");
    const [, id] = /^\/t\/([1-9]\d{0,14})(?:\/[a-z0-9-]*)?$/.exec(about?.pathname ?? "") ?? [];
    if (about?.origin !== url.origin) throw new NotFound();
    const most = (name: string) => Number(asked.get(name) || Infinity);
    const embed = await describeEmbed(idParam(id), {
      origin: url.origin,
      width: most("maxwidth"),
      height: most("maxheight"),
    });
    return Response.json(embed, { headers: { "Access-Control-Allow-Origin": "*" } });
  },
});
