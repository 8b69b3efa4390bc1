import { Client, type QueryArrayConfig, type QueryConfig } from "pg";

/** A text is named when it comes for the third time, and no more than this many are: each connection keeps each plan. */
const [seenBefore, mostNames, longestText] = [2, 500, 10_000] as const;

const sightings = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps this statement's parsed form and plan, or none while it is too rare to be
 * worth keeping. Texts hold no values, those being parameters, so one name fits every reader.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames || text.length > longestText) return known;
  const seen = (sightings.get(text) ?? 0) + 1;
  if (seen <= seenBefore) {
    // Bounded too, for the texts that come once only: lists of many values, each of another length.
    if (sightings.size > 10 * mostNames) sightings.clear();
    sightings.set(text, seen);
    return undefined;
  }
  sightings.delete(text);
  const name = `parvis_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A client whose frequent statements are prepared once per connection. Planning takes PostgreSQL several times longer
 * than running the short queries pages are made of. Whether one plan fits all values stays PostgreSQL's own decision
 * (`plan_cache_mode`).
 */
export class NamingClient extends Client {
  // The overloads of `query` are many and all end here; only the form drizzle sends is given a name.
  // biome-ignore lint/suspicious/noExplicitAny: as wide as the method it stands before
  override query(first: any, ...rest: any[]): any {
    const config: QueryConfig | QueryArrayConfig | undefined =
      typeof first === "object" && first !== null && "text" in first ? first : undefined;
    if (config && !config.name && !("submit" in first) && (config.values ?? Array.isArray(rest[0]))) {
      const name = nameOf(config.text);
      if (name) return super.query({ ...config, name }, ...(rest as []));
    }
    return super.query(first, ...(rest as []));
  }
}
