type Door = (args: never) => Promise<unknown>;
type Module = Promise<unknown>;

export type Answer = { status: number; to: string | null; cookies: string[]; body: unknown };

/** Knocks at a door as a browser does, each time from another network unless one is named. */
export type Knock = (
  url: string,
  form?: Record<string, string>,
  cookies?: string,
  address?: string,
) => Promise<Answer>;

const origin = "http://127.0.0.1:3000";

let networks = 0;
const elsewhere = () => `10.4.${networks >> 8}.${networks++ & 255}`;

/** Opens doors by their addresses, without a server between. @param routes what each module's import gives */
export async function openDoors(routes: Record<string, Module>): Promise<Knock> {
  const { findSession } = await import("#app/domain/accounts/session.server.ts");
  const doors = Object.fromEntries(
    await Promise.all(Object.entries(routes).map(async ([at, module]) => [at, await module] as const)),
  ) as Record<string, { loader: Door; action: Door }>;

  return async (url, form, cookies = "", address = elsewhere()) => {
    const { pathname } = new URL(url, origin);
    const request = new Request(new URL(url, origin), {
      method: form ? "POST" : "GET",
      body: form ? new URLSearchParams(form) : undefined,
      headers: cookies ? { Cookie: cookies } : {},
    });
    const found = cookies ? await findSession(cookies) : null;
    const context = {
      viewer: { member: found?.member ?? null, locale: "en" },
      session: found?.session ?? null,
      nonce: "",
      now: new Date(),
      address,
    };
    const door = doors[pathname];
    if (!door) throw new Error(`no door at ${pathname}`);
    const args = { request, params: {}, context } as never;
    return answerOf(await (form ? door.action(args) : door.loader(args)).catch((thrown: unknown) => thrown));
  };
}

async function answerOf(result: unknown): Promise<Answer> {
  if (result instanceof Error) throw result;
  if (result instanceof Response) {
    return {
      status: result.status,
      to: result.headers.get("Location"),
      cookies: result.headers.getSetCookie(),
      body: await result.text(),
    };
  }
  const wrapped = result as { type?: string; data?: unknown; init?: ResponseInit } | null;
  const refused = wrapped?.type === "DataWithResponseInit";
  return {
    status: refused ? (wrapped?.init?.status ?? 200) : 200,
    to: null,
    cookies: [],
    body: refused ? wrapped?.data : result,
  };
}

/** All of an answer that an onlooker can compare, what was typed put aside. */
export const seen = ({ status, to, cookies, body }: Answer, typed: string): string =>
  JSON.stringify({
    status,
    to,
    cookies: cookies.map((line) => line.replace(/=[^;]*/, "=…")),
    body,
  }).replaceAll(typed, "…");
