import { stages } from "#app/lib/roadmap.ts";
import { NotFound } from "../errors.ts";
import { listReleases } from "../roadmap/list-releases.ts";
import { listStages } from "../roadmap/list-stages.ts";
import { findVersionId, resolvePlace } from "../roadmap/resolve.ts";
import type { PlanCard } from "../roadmap/views.ts";
import type { Viewer } from "../viewer.ts";
import { representIdea } from "./list-api-ideas.ts";
import { absolute, authorOf } from "./parts.ts";
import type { ReleaseListShape, ReleaseQuery, RoadmapQuery, RoadmapShape } from "./roadmap-shapes.ts";

/** Every stage with how many ideas are at it and the first of them. @throws {NotFound} for a product or space not there */
export async function findApiRoadmap(viewer: Viewer, query: RoadmapQuery): Promise<RoadmapShape> {
  const { narrowing, unknown } = await resolvePlace(viewer, query);
  if (unknown.length > 0) throw new NotFound();
  const { columns } = await listStages(viewer, stages, narrowing);
  return {
    stages: columns.map(({ stage, count, ideas }) => ({ status: stage, count, ideas: ideas.map(represent) })),
  };
}

/** A keyset page of what came, newest first. @throws {NotFound} for a product or version not there */
export async function listApiReleases(viewer: Viewer, query: ReleaseQuery): Promise<ReleaseListShape> {
  const { product, version, month, after, limit } = query;
  const { narrowing, unknown } = await resolvePlace(viewer, { product });
  const versionId = product && version ? await findVersionId(product, version) : null;
  if (unknown.length > 0 || (version && !versionId)) throw new NotFound();
  const only = versionId ? { versionId } : month ? { month } : undefined;
  const { items, next } = await listReleases(viewer, { ...narrowing, product, only, after, limit });
  return {
    items: items.map((release) => ({
      url: absolute(release.path),
      product: release.product?.slug ?? null,
      version: release.version,
      month: release.month,
      releasedOn: release.releasedOn,
      notes: release.notes,
      ideaCount: release.count,
      ideas: release.ideas.map(({ proposers, ...idea }) => ({
        ...represent(idea),
        proposers: proposers.map(authorOf),
      })),
    })),
    next: only ? null : next,
  };
}

const represent = (plan: PlanCard) => ({ ...representIdea(plan), reason: plan.reason });
