import { NotFound } from "../errors.ts";
import { findTag } from "../tags/find-tag.ts";
import { listTags } from "../tags/list-tags.ts";
import { tagSchema } from "../threads/input.ts";
import type { Viewer } from "../viewer.ts";
import type { TagQuery } from "./input.ts";
import { absolute } from "./parts.ts";
import type { TagListShape, TagShape } from "./tag-shapes.ts";

export async function listApiTags(viewer: Viewer, query: TagQuery): Promise<TagListShape> {
  const { items, next, prev } = await listTags(viewer, query);
  return {
    items: items.map(({ path, ...tag }) => ({ ...tag, url: absolute(path) })),
    next,
    prev: prev ?? null,
    partial: false,
  };
}

/** @throws {NotFound} for a word that leads to no thread this viewer may see */
export async function findApiTag(viewer: Viewer, name: string): Promise<TagShape> {
  const tag = tagSchema.safeParse(name);
  if (!tag.success) throw new NotFound();
  const found = await findTag(viewer, tag.data);
  const meant = "leadsTo" in found ? await findTag(viewer, found.leadsTo) : found;
  if ("leadsTo" in meant || meant.threads === 0) throw new NotFound();
  return {
    tag: meant.tag,
    url: absolute(meant.path),
    threads: meant.threads,
    descriptionHtml: meant.html,
    synonyms: meant.synonyms,
    related: meant.related,
  };
}
