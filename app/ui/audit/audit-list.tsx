import { Link } from "@remix-run/react";
import type { AuditRow } from "../../domain/audit/views.ts";
import {
  actWords,
  afterWord,
  beforeWord,
  fieldLine,
  fieldName,
  fieldValue,
  fieldWord,
  someoneGone,
  theSystem,
  whyWord,
} from "../../i18n/audit.ts";
import { Time } from "../primitives/time.tsx";

/** Acts, the latest first; each with what it changed. @param props.short leaves the table of changes folded */
export function AuditList({ rows, short = false }: { rows: AuditRow[]; short?: boolean }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={row.id} className="py-2.5 text-14">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 break-words">
              <Actor row={row} /> {actWords(row.act)} <Subject row={row} />
            </span>
            <span className="text-13 text-quiet">
              <Time at={row.at} as="short" />
            </span>
          </p>
          {row.why && <p className="mt-0.5 text-quiet">{whyWord({ why: row.why })}</p>}
          <Changes row={row} short={short} />
        </li>
      ))}
    </ol>
  );
}

const personLink = "font-semibold hover:text-link hover:underline hover:underline-offset-3";

function Actor({ row: { actor } }: { row: AuditRow }) {
  if (!actor) return <span className="font-semibold">{theSystem()}</span>;
  if (!actor.username) return <span className="font-semibold">{someoneGone()}</span>;
  return (
    <Link to={`/admin/people/${encodeURIComponent(actor.username)}`} className={personLink}>
      @{actor.username}
    </Link>
  );
}

function Subject({ row: { subject } }: { row: AuditRow }) {
  const { kind, id, name } = subject;
  const said = kind === "member" ? `@${name || id}` : name || id;
  const to =
    kind === "member" && name
      ? `/admin/people/${encodeURIComponent(name)}`
      : kind === "thread"
        ? `/t/${id}`
        : kind === "tag"
          ? `/tags/${encodeURIComponent(id)}/edit`
          : null;
  if (kind === "brand") return null;
  return to ? (
    <Link to={to} className={personLink}>
      {said}
    </Link>
  ) : (
    <span className="font-semibold">{said}</span>
  );
}

function Changes({ row: { before, after }, short }: { row: AuditRow; short: boolean }) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return null;
  // What was made or ended has one side only: a line says it.
  if (!before || !after || short) {
    const only = after ?? before ?? {};
    return (
      <p className="mt-0.5 break-words text-quiet">
        {names
          .slice(0, short ? 3 : names.length)
          .map((name) => fieldLine({ name: fieldName(name), said: fieldValue(name, only[name]) }))
          .join(" · ")}
      </p>
    );
  }
  return (
    <table className="mt-1.5 w-full table-fixed border-collapse text-13">
      <thead>
        <tr className="text-start text-quiet">
          <th scope="col" className="w-1/4 pe-3 text-start font-normal">
            <span className="sr-only">{fieldWord()}</span>
          </th>
          <th scope="col" className="pe-3 text-start font-normal">
            {beforeWord()}
          </th>
          <th scope="col" className="text-start font-normal">
            {afterWord()}
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} className="align-baseline">
            <th scope="row" className="pe-3 text-start font-normal break-words text-quiet">
              {fieldName(name)}
            </th>
            <td className="pe-3 break-words text-quiet">
              <del className="no-underline">{fieldValue(name, before[name])}</del>
            </td>
            <td className="break-words">
              <ins className="no-underline">{fieldValue(name, after[name])}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
