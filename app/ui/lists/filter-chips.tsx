import { Link } from "@remix-run/react";
import { X } from "lucide-react";
import {
  chipAuthor,
  chipFrom,
  chipProduct,
  chipSpace,
  chipTag,
  chipTo,
  filterClear,
  filterRemove,
  filtersOn,
  kindWords,
  languageWords,
  stateWords,
} from "../../i18n/filters.ts";
import type { ListState } from "../../lib/list-address.ts";
import { atStart, type FilterName, listAddress } from "../../lib/list-address.ts";
import { dateWords } from "../primitives/time.tsx";
import type { Choices } from "./filter-form.tsx";

type Chip = { words: string; without: ListState };

/** What the list is narrowed to, each part with its way out. Nothing where nothing is. */
export function FilterChips({ path, state, choices }: { path: string; state: ListState; choices: Choices }) {
  const chips = chipsOf(atStart(state), choices);
  if (chips.length === 0) return null;
  return (
    <nav aria-label={filtersOn()} className="mt-4">
      <ul className="flex flex-wrap items-center gap-2">
        {chips.map(({ words, without }) => (
          <li key={words}>
            <Link
              to={listAddress(path, without)}
              aria-label={filterRemove({ filter: words })}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent-tint py-1 ps-3 pe-2 text-14 font-semibold text-link transition-colors hover:bg-accent-tint-hover touch:min-h-11"
            >
              {words}
              <X size={15} aria-hidden="true" />
            </Link>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <Link
              to={listAddress(path, { sort: state.sort, tags: [] })}
              className="inline-flex min-h-8 items-center px-2 text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11"
            >
              {filterClear()}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function chipsOf(state: ListState, choices: Choices): Chip[] {
  const nameIn = (all: { slug: string; name: string }[], slug: string) =>
    all.find((one) => one.slug === slug)?.name ?? slug;
  const day = (date: string) => dateWords(`${date}T12:00:00Z`);
  const chip = (name: FilterName, words: (value: string) => string): Chip[] => {
    const value = state[name];
    return typeof value === "string"
      ? [{ words: words(value), without: { ...state, [name]: undefined } }]
      : [];
  };
  return [
    ...(state.kind ? chip("kind", () => kindWords[state.kind!]()) : []),
    ...(state.state ? chip("state", () => stateWords[state.state!]()) : []),
    ...chip("space", (slug) => chipSpace({ name: nameIn(choices.spaces, slug) })),
    ...state.tags.map((tag) => ({
      words: chipTag({ name: tag }),
      without: { ...state, tags: state.tags.filter((one) => one !== tag) },
    })),
    ...chip("product", (slug) => chipProduct({ name: nameIn(choices.products, slug) })),
    ...chip("author", (name) => chipAuthor({ name })),
    ...(state.language ? chip("language", () => languageWords[state.language!]()) : []),
    ...chip("from", (date) => chipFrom({ date: day(date) })),
    ...chip("to", (date) => chipTo({ date: day(date) })),
  ];
}
