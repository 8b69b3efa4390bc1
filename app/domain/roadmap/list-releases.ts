import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { productPath } from "#app/lib/paths.ts";
import { changelogAddress } from "#app/lib/roadmap.ts";
import { db } from "#db/client.server.ts";
import { ideas, products, productVersions, type ReleaseNotes } from "#db/schema/index.ts";
import { isOut } from "../validity/holds.ts";
import type { Viewer } from "../viewer.ts";
import { listProposers } from "./list-proposers.ts";
import { showPlans } from "./list-stages.ts";
import { seen } from "./narrow.ts";
import { type PickedRelease, pickReleases, type ReleaseOptions } from "./pick-releases.ts";
import type { ReleaseView } from "./views.ts";

/** Ideas shown of each release among others, and of one that stands alone. */
const shown = 12;
const shownAlone = 100;

/** A keyset page of what came, newest first, each with its first ideas by votes, why and thanks to whom. */
export async function listReleases(
  viewer: Viewer,
  options: ReleaseOptions,
): Promise<{ items: ReleaseView[]; next: string | null }> {
  const { releases, next } = await pickReleases(viewer, options);
  const narrowing = { productId: options.productId };
  const size = options.only ? shownAlone : shown;
  const [came, versions] = await Promise.all([
    listCame(viewer, releases, narrowing, size),
    listVersions(releases.flatMap(({ version }) => version ?? [])),
  ]);
  const ids = [...came.values()].flatMap(({ ids }) => ids);
  const [cards, proposers] = await Promise.all([showPlans(viewer, ids), listProposers(viewer, ids)]);
  const shipped = new Map(
    cards.map((card) => [card.id, { ...card, proposers: proposers.get(card.id) ?? [] }]),
  );
  const items = releases.map((release) => {
    const { count, ids: of } = came.get(keyOf(release)) ?? { count: 0, ids: [] };
    const version = versions.get(release.version ?? "");
    return {
      ...(version ? describeVersion(viewer.locale, version) : describeMonth(release, options)),
      at: release.at.toISOString(),
      count,
      ideas: of.flatMap((id) => shipped.get(String(id)) ?? []),
    };
  });
  return { items, next };
}

const keyOf = ({ version, month }: PickedRelease) => version ?? month?.toISOString() ?? "";

/** How many ideas came with each release, and the first of them by votes; one statement. */
async function listCame(
  viewer: Viewer,
  releases: PickedRelease[],
  narrowing: { productId?: string },
  size: number,
): Promise<Map<string, { count: number; ids: number[] }>> {
  const versions = releases.flatMap(({ version }) => version ?? []);
  const months = releases.flatMap(({ month }) => month ?? []);
  const of = (which: SQL, only: { productId?: string }) => sql`
    cross join lateral (select count(*)::int as count from ${ideas} where ${which} and ${seen(viewer, only)}) c
    cross join lateral (select array(select ${ideas.threadId} from ${ideas} where ${which} and ${seen(viewer, only)}
      order by ${ideas.votes} desc, ${ideas.threadId} desc limit ${size}) as ids) i`;
  const inMonth = sql`${ideas.status} = 'shipped' and ${ideas.shippedIn} is null and ${ideas.statusAt} >= m.at
    and ${ideas.statusAt} < (m.at at time zone 'UTC' + interval '1 month') at time zone 'UTC'`;
  const { rows } = await db.execute<{
    version: string | null;
    month: string | null;
    count: number;
    ids: string[];
  }>(sql`
    select v.id as version, null::timestamptz as month, c.count, i.ids from unnest(${sql.param(versions)}::uuid[]) v(id)
    ${of(sql`${ideas.shippedIn} = v.id`, {})}
    union all
    select null, m.at, c.count, i.ids from unnest(${sql.param(months)}::timestamptz[]) m(at) ${of(inMonth, narrowing)}`);
  return new Map(
    rows.map(({ version, month, count, ids }) => [
      version ?? new Date(month ?? 0).toISOString(),
      { count, ids: ids.map(Number) },
    ]),
  );
}

type VersionRow = {
  name: string;
  releasedOn: string | null;
  notes: ReleaseNotes;
  out: boolean;
  product: { slug: string; name: string };
};

async function listVersions(ids: string[]): Promise<Map<string, VersionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: productVersions.id,
      name: productVersions.name,
      releasedOn: productVersions.releasedOn,
      notes: productVersions.notes,
      out: sql<boolean>`${isOut("product_versions")}`,
      product: { slug: products.slug, name: products.name },
    })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .where(inArray(productVersions.id, ids));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

type Described = Omit<ReleaseView, "at" | "count" | "ideas">;

function describeVersion(locale: Locale, { name, releasedOn, notes, out, product }: VersionRow): Described {
  const other = locale === "fr" ? "en" : "fr";
  const language = notes[locale] ? locale : other;
  const own = out ? notes[language] : undefined;
  return {
    anchor: anchorOf(product.slug, name),
    path: changelogAddress({ product: product.slug, version: name }),
    product: { ...product, path: productPath(product.slug) },
    version: name,
    month: null,
    releasedOn,
    notes: own ? { ...own, language } : null,
  };
}

function describeMonth({ at }: PickedRelease, { product }: ReleaseOptions): Described {
  const month = at.toISOString().slice(0, 7);
  return {
    anchor: `m-${month}`,
    path: changelogAddress({ product, month }),
    product: null,
    version: null,
    month,
    releasedOn: null,
    notes: null,
  };
}

/** Its name with nothing that an address has to write otherwise. */
const anchorOf = (product: string, version: string) => `v-${product}-${version.replace(/[^\w.-]+/g, "_")}`;
