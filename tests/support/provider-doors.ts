import { cookieOf, type Ground } from "./accounts.ts";

type Door = (args: never) => Promise<unknown>;
type Doors = Record<string, { loader: Door; action: Door }>;

export type Answer = {
  status: number;
  to: string;
  /** What a loader or a refused action gave. */
  body: Record<string, unknown>;
};

/** Loads the doors that lead to the provider and back, once the ground is there. */
export async function openProviderDoors() {
  const load = async (name: string, file: Promise<unknown>) => [name, await file] as const;
  const doors = Object.fromEntries(
    await Promise.all([
      load("/login", import("#app/routes/accounts/login.tsx")),
      load("/logout", import("#app/routes/accounts/logout.ts")),
      load("/join", import("#app/routes/accounts/join.tsx")),
      load("/forgot", import("#app/routes/accounts/forgot.tsx")),
      load("/login/provider", import("#app/routes/accounts/provider.ts")),
      load("/login/provider/back", import("#app/routes/accounts/provider.back.ts")),
      load("/login/provider/join", import("#app/routes/accounts/provider.join.tsx")),
      load("/login/provider/left", import("#app/routes/accounts/provider.left.tsx")),
      load("/login/provider/logout", import("#app/routes/accounts/provider.logout.ts")),
      load("/invite", import("#app/routes/accounts/invite.tsx")),
      load("/settings/identities", import("#app/routes/accounts/identities.tsx")),
      load("/admin/sign-in", import("#app/routes/admin/sign-in.tsx")),
    ]),
  ) as unknown as Doors;
  const { findSession } = await import("#app/domain/accounts/session.server.ts");
  return (locale: "en" | "fr" = "en") => openBrowser(doors, findSession, locale);
}

type FindSession = typeof import("#app/domain/accounts/session.server.ts").findSession;
let networks = 0;

/** One person's browser at our doors: it keeps cookies, follows no redirect, and each knock comes from elsewhere. */
function openBrowser(doors: Doors, findSession: FindSession, locale: "en" | "fr") {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map((pair) => pair.join("=")).join("; ");
  return {
    jar,
    cookies,
    async signedInAs(): Promise<string | null> {
      return (await findSession(cookies()))?.member.username ?? null;
    },
    async knock(at: string, form?: Record<string, string>, site = "same-origin"): Promise<Answer> {
      const url = new URL(at, "http://127.0.0.1:3000");
      const request = new Request(url, {
        method: form ? "POST" : "GET",
        body: form ? new URLSearchParams(form) : null,
      });
      // These two a program may not set on a request of its own, but on one that came.
      Object.defineProperty(request, "headers", {
        value: new Headers([
          ["Cookie", cookies()],
          ["Sec-Fetch-Site", site],
        ]),
      });
      if (form) request.headers.set("Content-Type", "application/x-www-form-urlencoded");
      const found = await findSession(cookies());
      const context = {
        viewer: { member: found?.member ?? null, locale: found?.locale ?? locale },
        session: found?.session ?? null,
        nonce: "",
        now: new Date(),
        address: `10.9.${networks >> 8}.${networks++ & 255}`,
      };
      const door = doors[url.pathname];
      if (!door) throw new Error(`no door at ${url.pathname}`);
      const args = { request, params: {}, context } as never;
      const answer = await (form ? door.action(args) : door.loader(args)).catch((thrown: unknown) => thrown);
      return take(answer, jar);
    },
  };
}

export type Browser = ReturnType<typeof openBrowser>;

async function take(answer: unknown, jar: Map<string, string>): Promise<Answer> {
  if (answer instanceof Response) {
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = cookieOf(line).split(/=(.*)/s);
      if (value === "" || /Max-Age=0(;|$)/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await answer.text();
    return {
      status: answer.status,
      to: answer.headers.get("location") ?? "",
      body: text ? JSON.parse(text) : {},
    };
  }
  if (answer instanceof Error) throw answer;
  const { type, data, init } = answer as { type?: string; data: never; init?: { status?: number } };
  if (type === "DataWithResponseInit") return { status: init?.status ?? 200, to: "", body: data ?? {} };
  return { status: 200, to: "", body: (answer ?? {}) as Record<string, unknown> };
}

/** Sets a provider up as an administrator does, past the page. */
export async function setUpProvider(
  ground: Ground,
  facts: { issuer: string; clientId: string; secret?: string } & Record<string, unknown>,
): Promise<void> {
  const { issuer, clientId, secret, ...more } = facts;
  const value = {
    ...{ issuer, clientId, scopes: "openid profile email", label: { fr: "Maison Aria", en: "Maison Aria" } },
    ...{ claims: { name: "name", language: "locale", groups: "", products: "" }, groups: [], ...more },
  };
  await ground.rows("delete from settings where key in ('sign-in.provider', 'secret.sign-in.provider')");
  await ground.rows("insert into settings (key, value, updated_at) values ('sign-in.provider', $1, now())", [
    JSON.stringify(value),
  ]);
  if (secret)
    await ground.rows(
      "insert into settings (key, value, updated_at) values ('secret.sign-in.provider', $1, now())",
      [JSON.stringify(secret)],
    );
}
