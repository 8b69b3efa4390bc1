import { parseArgs } from "node:util";
import type { Progress } from "#app/domain/imports/report.ts";
import { Misuse } from "#scripts/misuse.ts";
import { printImport } from "#scripts/print-import.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "bring a Stack Exchange dump, a Discourse site, or a table of ideas";
export const usage = `stackexchange|discourse|ideas <where> [options]
  stackexchange <folder>  where the dump's XML files are; --site is required
  discourse <folder>      where JSON files of its API are; --site is required
  discourse <address>     the site's own https address; what it shows everyone is fetched, politely
  ideas <file>            a CSV file whose headings say what its columns hold; --site names where it is from
  --site NAME             the site's name, such as beer.stackexchange.com
  --language fr|en        what every thread is written in; without, the space's own, or guessed
  --space SLUG            the space it goes into, which a table of ideas needs; without, one is made for the site,
                          or for each category
  --ideas TAG             of Stack Exchange: questions tagged so become ideas, none for none; without, those
                          tagged feature-request where the site's name has meta in it
  --ideas-space SLUG      the space ideas go into; without, that of the questions if it takes ideas, or one is made
  --dry-run               of ideas: says what would come, and writes nothing
  --old-addresses         of Stack Exchange: the site's former addresses lead to what became of them`;

export async function run(args: string[]): Promise<void> {
  const { kind, from, site, oldAddresses, ideas, ideasSpace, dryRun, ...request } = parse(args);
  if (kind === "ideas") {
    const { importTable } = await import("#scripts/import-table.ts");
    return importTable({ ...request, file: from, from: site ?? "", dryRun });
  }
  const report = await withDatabase(async () => {
    const progress = speaker();
    if (kind === "discourse") {
      const { importDiscourse } = await import("#app/domain/imports/import-discourse.ts");
      return importDiscourse({ ...request, from, site, progress });
    }
    const { importStackExchange } = await import("#app/domain/imports/import-stackexchange.ts");
    return importStackExchange({
      ...request,
      folder: from,
      site: site ?? "",
      ideas,
      ideasSpace,
      oldAddresses,
      progress,
    });
  });
  printImport(report);
}

const options = {
  site: { type: "string" },
  language: { type: "string" },
  space: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  ideas: { type: "string" },
  "ideas-space": { type: "string" },
  "old-addresses": { type: "boolean", default: false },
} as const;

function parse(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [kind, from, ...rest] = positionals;
  const { site, language, space, ideas } = values;
  const { "ideas-space": ideasSpace, "old-addresses": oldAddresses, "dry-run": dryRun } = values;
  const faults: string[] = [];
  const named = kind === "stackexchange" || kind === "discourse" || kind === "ideas";
  if (!named) faults.push("What is imported is said first: stackexchange, discourse or ideas.");
  if (!from)
    faults.push(
      kind === "discourse"
        ? "The folder or address is missing."
        : kind === "ideas"
          ? "The file is missing."
          : "The dump's folder is missing.",
    );
  const told = kind === "discourse" && /^https?:/i.test(from ?? "");
  if (!site && !told) faults.push("--site is missing.");
  if (kind === "ideas" && !space) faults.push("--space is missing: a space that takes ideas.");
  if (kind !== "ideas" && dryRun) faults.push("--dry-run is for ideas.");
  if (kind !== "stackexchange" && oldAddresses) faults.push("--old-addresses is for stackexchange.");
  if (kind !== "stackexchange" && (ideas ?? ideasSpace) !== undefined)
    faults.push("--ideas and --ideas-space are for stackexchange.");
  if (ideas !== undefined && !/^[^\s<>|]{1,35}$/.test(ideas))
    faults.push("--ideas is one tag, such as feature-request, or none.");
  if (rest.length > 0) faults.push(`One folder at a time; also named: ${rest.join(" ")}.`);
  const known = language === undefined || language === "fr" || language === "en";
  if (!known) faults.push(`--language is fr or en, not ${language}.`);
  if (!named || !from || !known || faults.length > 0) throw new Misuse(faults);
  return { kind, from, site, language, space, ideas, ideasSpace, oldAddresses, dryRun } as const;
}

/** A line every few seconds, and one at the end of each step. */
function speaker(): (step: Progress) => void {
  const EVERY = 3_000;
  let at = performance.now();
  return ({ step, done, total }) => {
    const now = performance.now();
    if (now - at < EVERY && done !== total) return;
    at = now;
    const writing = ["members", "threads", "changes", "wordings", "links"].includes(step);
    const of = total === undefined ? "" : ` of ${total}`;
    console.error(
      writing ? `Writing ${step}: ${done}${of}` : `Reading ${step}: ${done} ${units[step] ?? "rows"}`,
    );
  };
}

const units: Record<string, string> = { pages: "topics asked for or known", files: "read" };
