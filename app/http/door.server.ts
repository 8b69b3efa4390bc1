import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Session } from "#app/domain/accounts/proven.ts";
import { findRenewal, sessionHashIn } from "#app/domain/accounts/session.server.ts";
import { Conflict, Forbidden, Invalid, NotFound, TooMany } from "#app/domain/errors.ts";
import type { IdeaCard } from "#app/domain/ideas/views.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import type { LookAlike } from "#app/domain/search/find-look-alikes.ts";
import { isStaff, type Viewer } from "#app/domain/viewer.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { network } from "#app/lib/address.ts";
import { type Audience, belongs } from "./audience.server.ts";
import { parseFields, readForm } from "./form.server.ts";
import type { PageOffer } from "./offer.server.ts";
import { asJson, asThrown, headersOf } from "./respond.server.ts";

/**
 * The doors of the house. `read` and `write` are the only ways to export a `loader` or an `action`: they find out who
 * is there, ask for the audience the door declares, parse what was sent, and turn refusals into answers. A parent
 * route's loader guards nothing in Remix, so every door asks for itself.
 */
export type Knock = {
  viewer: Viewer;
  /** The one this request came with; a visitor has none. */
  session: Session | null;
  params: Record<string, string | undefined>;
  url: URL;
  request: Request;
  now: Date;
  address: string;
  /** Says what the page is to those who come from elsewhere; one that says nothing is not listed anywhere. */
  offer(page: PageOffer): void;
  /** Names this page's scripts to the browser; empty for visitors. */
  nonce: string;
};

/** @param door.json it answers a page's scripts: a refusal is JSON too, since no page shows it */
export function read<T>(door: { audience: Audience; json?: boolean; load: (knock: Knock) => Promise<T> }) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      const knock = knockOf(args);
      admit(knock, door.audience);
      return await door.load(knock);
    } catch (error) {
      args.context.retryAfter ??= headersOf(error)["Retry-After"];
      throw door.json ? asJson(error) : asThrown(error);
    }
  };
  return Object.assign(loader, { audience: door.audience });
}

/**
 * What a form gets back when it cannot be taken: each fault by field, and what was typed. Faults come in the reader's
 * words, since the table of all of them would weigh on every page.
 */
export type Faults = {
  errors: Record<string, string[]>;
  /** The same faults by key of `app/i18n/errors.ts`, for pages that do more than show them. */
  keys?: Record<string, string[]>;
  values: Record<string, string>;
  /** Asked for before sending: what was typed, as it will look. */
  preview?: string;
  /** When what was typed was kept as a draft. */
  savedAt?: string;
  /** Nothing is wrong, but solved questions look like the one that was sent. */
  lookAlikes?: LookAlike[];
  /** As `lookAlikes`, of an idea. */
  alike?: IdeaCard[];
  /** What came of it and is shown this once, since it is kept nowhere. */
  once?: { name: string; secret: string };
  /** Nothing is wrong: how many were acted on at once, and which were not and why. */
  many?: { done: number; refused: { id: string; title: string; why: string }[] };
  /** Nothing is wrong: what a form asked for, which is shown this once. */
  shown?: string[];
};

type Intent<S extends z.ZodType> = {
  input: S;
  run: (
    knock: Knock & {
      input: z.infer<S>;
      key: string | undefined;
      values: Record<string, string>;
      /** All that was sent, in short: the same press again says the same. */
      press: string;
    },
  ) => Promise<Response | Faults>;
};

/** Keeps `run`'s input tied to its own schema in a table of intents. */
export function intent<S extends z.ZodType>(input: S, run: Intent<S>["run"]): Intent<z.ZodType> {
  return { input, run } as unknown as Intent<z.ZodType>;
}

/**
 * @param door.intents by the value of the pressed button's `intent`; a form with a single purpose names it `default`
 * @param door.limit   how often one member (one address, for visitors) may knock
 * @param door.json    as for `read`
 */
export function write(door: {
  audience: Audience;
  intents: Record<string, Intent<z.ZodType>>;
  limit?: Limit;
  /** The page shows what came too late, with what was typed: what is there by now is for the writer to weigh. */
  comesBack?: true;
  json?: boolean;
  /**
   * Where it leads once the session goes on under a new id. Without scripts a button can be pressed twice: the second
   * press comes under the id before, and a browser reads its answer alone, so that it gets what the first one got.
   */
  renews?: (knock: Knock, values: Record<string, string>) => string | Promise<string>;
}) {
  const action = async (args: ActionFunctionArgs) => {
    let values: Record<string, string> = {};
    let press = "";
    try {
      const knock = knockOf(args);
      if (door.renews && !knock.viewer.member) {
        ({ values, press } = await readForm(args.request));
        const former = sessionHashIn(cookiesOf(knock));
        if (former) await spend(bySession, former);
        const again = await answerAgain(knock);
        if (again) return again;
      }
      admit(knock, door.audience);
      // The brand's own people may have much to say at once; the limits are for strangers.
      if (door.limit && !isStaff(knock.viewer))
        await spend(door.limit, knock.viewer.member?.id ?? network(knock.address));
      const form = await readForm(args.request);
      ({ values, press } = form);
      const chosen = Object.hasOwn(door.intents, form.intent) ? door.intents[form.intent] : undefined;
      if (!chosen) throw new NotFound();
      const input = parseFields(chosen.input, form.fields);
      return await chosen.run({ ...knock, input, key: form.key, values, press });
    } catch (error) {
      args.context.retryAfter ??= headersOf(error)["Retry-After"];
      if (door.json) throw asJson(error);
      const again = error instanceof Invalid && (await answerAgain(knockOf(args)));
      if (again) return again;
      if (error instanceof Invalid) return data(faultsOf(error.fields, values), { status: 422 });
      if (error instanceof Conflict && door.comesBack)
        return data(faultsOf({ form: [error.key] }, values), { status: 409 });
      // Whoever must wait keeps what they typed.
      if (error instanceof TooMany) {
        return data(faultsOf({ form: [error.key] }, values), { status: 429 });
      }
      throw asThrown(error);
    }

    async function answerAgain(knock: Knock): Promise<Response | null> {
      const cookie = door.renews && press ? await findRenewal(cookiesOf(knock), press) : null;
      if (!door.renews || !cookie) return null;
      return redirect(await door.renews(knock, values), { headers: { "Set-Cookie": cookie } });
    }
  };
  // What each button sends, said for tests that send everything else.
  const inputs = Object.fromEntries(Object.entries(door.intents).map(([name, { input }]) => [name, input]));
  return Object.assign(action, { audience: door.audience, inputs });
}

/** A press says what was typed: whoever has an id that ended a moment ago may not try out what that was. */
const bySession: Limit = { name: "renewal:session", points: 5, seconds: 60 };

const cookiesOf = ({ request }: Knock): string => request.headers.get("Cookie") ?? "";

export function faultsOf(keys: Record<string, string[]>, values: Record<string, string>) {
  const errors = Object.fromEntries(
    Object.entries(keys).map(([field, faults]) => [field, faults.map(refusalWords)]),
  );
  return { errors, keys, values } satisfies Faults;
}

function knockOf({ request, params, context }: LoaderFunctionArgs): Knock {
  return {
    request,
    params,
    url: addressOf(request),
    viewer: context.viewer,
    session: context.session ?? null,
    now: context.now,
    address: context.address,
    nonce: context.nonce,
    offer(page) {
      context.offer = page;
    },
  };
}

/** Without NUL, which PostgreSQL refuses, as for forms. */
function addressOf(request: Request): URL {
  const url = new URL(request.url);
  url.search = url.search.replaceAll("%00", "");
  return url;
}

/**
 * A visitor at a members' door is shown the way in, and comes back after; anyone else is told no. Where forms are sent
 * there is a page too: the one that they belong to.
 */
function admit({ viewer, url, request }: Knock, audience: Audience): void {
  if (belongs(viewer, audience)) return;
  if (!viewer.member) {
    const page = url.pathname.replace(/\.data$/, "");
    const wanted = request.method === "GET" ? page + url.search : page;
    throw redirect(`/login?next=${encodeURIComponent(wanted)}`);
  }
  throw new Forbidden();
}

/** A whole number from the path, such as a thread's id. @throws {NotFound} when it is none */
export function idParam(value: string | undefined): number {
  const id = Number(value);
  if (!value || !/^\d{1,15}$/.test(value) || !Number.isSafeInteger(id)) throw new NotFound();
  return id;
}

/** A UUID from the path or the query. @throws {NotFound} when it is none */
export function uuidParam(value: string | undefined): string {
  if (!value || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) throw new NotFound();
  return value;
}

/** Where to go after signing in: a path of this site, whatever `next` says. Only ASCII fits into a header. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[!-[\]-~]{0,1000}$/.test(next) ? next : "/";
}
