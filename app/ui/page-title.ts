type Match = { id: string; data?: unknown };

/** The document's title: the page's own words, then the brand's name. For the `meta` of routes. */
export function pageTitle(matches: readonly Match[], title?: string): string {
  const root = matches.find((match) => match.id === "root")?.data as { brand?: { name: string } } | undefined;
  return [title, root?.brand?.name].filter(Boolean).join(" · ");
}
