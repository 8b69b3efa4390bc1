import { findCase } from "../desk/find-case.ts";
import { deskCursorOf, listCases } from "../desk/list-cases.ts";
import { requireDesk } from "../desk/scope.ts";
import type { CaseView, DeskRow } from "../desk/views.ts";
import { Invalid, NotFound } from "../errors.ts";
import { resolveBoard } from "../ideas/resolve-board.ts";
import { startOf } from "../page.ts";
import type { Viewer } from "../viewer.ts";
import type { CaseShape, DeskListShape, DeskQuery } from "./desk-shapes.ts";
import { absolute, authorOf } from "./parts.ts";

/** A keyset page of the ideas on which the caller decides. @throws {NotFound} for whoever decides on none */
export async function listApiDesk(viewer: Viewer, query: DeskQuery, now: Date): Promise<DeskListShape> {
  requireDesk(viewer);
  const { tag, space, product, limit, ...rest } = query;
  for (const name of ["after", "before"] as const) {
    // A place in one order is none in another.
    if (query[name] && !startOf({ after: query[name] }, deskCursorOf(query.sort)).from)
      throw new Invalid({ [name]: ["cursorUnknown"] });
  }
  const { options, unknown } = await resolveBoard(viewer, {
    sort: "votes",
    status: "all",
    space,
    product,
    tag,
  });
  if (unknown.length > 0) throw new NotFound();
  const { spaceId, productId, tags } = options;
  const {
    items,
    next,
    prev = null,
  } = await listCases(viewer, { ...rest, spaceId, productId, tags, limit }, now);
  return {
    items: items.map(({ notes, linked, path, ...row }) => ({
      ...line(row),
      ...{ notes, linked },
      url: absolute(path),
    })),
    next,
    prev,
    partial: false,
  };
}

/** All that those who decide on an idea have before them. @throws {NotFound} for everybody else */
export async function findApiCase(viewer: Viewer, threadId: number, now: Date): Promise<CaseShape> {
  const found = await findCase(viewer, threadId, now);
  const { thread, assessment, split, notes, linked, refusals, steps, tags } = found;
  const { owner, effort, value } = assessment;
  return {
    ...line({ ...found, ...thread, owner, effort, value }),
    url: absolute(thread.path),
    tags,
    assessedAt: assessment.at,
    assessedBy: authorOf(assessment.by),
    voters: split,
    notes: notes.map(({ by, ...note }) => ({ ...note, by: authorOf(by) })),
    linked: linked.map(({ id, title, path, meToo, duplicates, solved }) => ({
      ...{ id, title, meToo, duplicates, solved },
      url: absolute(path),
    })),
    refusals: refusals.map(({ id, title, path, votes, at, reason }) => ({
      ...{ id, title, votes, at },
      url: absolute(path),
      reason: reason?.words ?? null,
    })),
    steps: steps.map(({ id, from, to, reasonFr, reasonEn, version, by, automatic, at }) => ({
      ...{ id, from, to, version, automatic, at },
      reason: { fr: reasonFr, en: reasonEn },
      by: authorOf(by),
    })),
  };
}

type Line = Pick<
  DeskRow & CaseView["thread"],
  | ("id" | "title" | "language" | "status" | "statusAt" | "createdAt" | "space" | "product")
  | ("votes" | "weeks" | "lately" | "owner" | "effort" | "value")
>;

function line({ id, title, language, status, statusAt, createdAt, space, product, ...rest }: Line) {
  const { votes, weeks, lately, owner, effort, value } = rest;
  return {
    ...{ id, title, language, status, statusAt, createdAt, votes, effort, value },
    space: space.slug,
    product: product?.slug ?? null,
    votesLately: lately,
    votesByWeek: weeks,
    owner: authorOf(owner),
  };
}
