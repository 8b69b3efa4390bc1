import { NavLink } from "@remix-run/react";
import { House, Lightbulb, Map as MapIcon, MessagesSquare, Package, Sparkles, Tag } from "lucide-react";
import type { SpaceView } from "../../domain/threads/views.ts";
import { allTitle } from "../../i18n/lists.ts";
import { productsTitle } from "../../i18n/products.ts";
import { newShort } from "../../i18n/reading.ts";
import {
  home,
  ideas as ideasWord,
  mainNavigation,
  roadmap as roadmapWord,
  spaces as spacesWord,
} from "../../i18n/shell.ts";
import { tagsTitle } from "../../i18n/tags.ts";
import { Dot } from "../primitives/avatar.tsx";

const item =
  "-ms-3 flex min-h-9 items-center gap-3 rounded-field px-3 text-quiet transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-semibold aria-[current=page]:text-ink touch:min-h-11";

export type RailSpace = Pick<SpaceView, "slug" | "name" | "path" | "hue">;

/** The spaces, on screens wide enough to keep them in sight. */
export function Rail({ spaces, member }: { spaces: RailSpace[]; member: boolean }) {
  return (
    <nav
      aria-label={mainNavigation()}
      className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto py-8 ps-3"
    >
      <ul className="grid gap-0.5">
        <li>
          <NavLink to="/" end className={item}>
            <House size={16} aria-hidden="true" className="-mx-[3px]" />
            {home()}
          </NavLink>
        </li>
        {member && (
          <li>
            <NavLink to="/new" className={item}>
              <Sparkles size={16} aria-hidden="true" className="-mx-[3px]" />
              {newShort()}
            </NavLink>
          </li>
        )}
        <li>
          <NavLink to="/threads" className={item}>
            <MessagesSquare size={16} aria-hidden="true" className="-mx-[3px]" />
            {allTitle()}
          </NavLink>
        </li>
        <li>
          <NavLink to="/ideas" className={item}>
            <Lightbulb size={16} aria-hidden="true" className="-mx-[3px]" />
            {ideasWord()}
          </NavLink>
        </li>
        <li>
          <NavLink to="/roadmap" className={item}>
            <MapIcon size={16} aria-hidden="true" className="-mx-[3px]" />
            {roadmapWord()}
          </NavLink>
        </li>
        <li>
          <NavLink to="/products" className={item}>
            <Package size={16} aria-hidden="true" className="-mx-[3px]" />
            {productsTitle()}
          </NavLink>
        </li>
        <li>
          <NavLink to="/tags" className={item}>
            <Tag size={16} aria-hidden="true" className="-mx-[3px]" />
            {tagsTitle()}
          </NavLink>
        </li>
      </ul>
      {spaces.length > 0 && (
        <>
          <h2 className="mt-6 mb-1.5 text-13 font-semibold text-quiet">{spacesWord()}</h2>
          <ul className="grid gap-0.5">
            {spaces.map((space) => (
              <li key={space.slug}>
                <NavLink to={space.path} className={item}>
                  <Dot hue={space.hue} />
                  <span className="min-w-0 truncate">{space.name}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
