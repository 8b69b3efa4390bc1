import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** What the provider knows of a person, beside the name they sign in by. */
export type Known = Record<string, unknown>;

export type Addresses = { back: string; signedOut: string; logout: string };

const client = { id: "parvis", secret: "a secret between two servers" };
const scopes = "openid profile email community";
const login = "login";

/**
 * A real provider of identities (npm `oidc-provider`) in this process, on loopback. Whoever comes is asked for their
 * name by a plain form; nothing more, since passwords there are not what is tested.
 */
export async function startProvider(addresses: Addresses) {
  const people = new Map<string, Known>();
  const asked: URL[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationOf(people, addresses));
  const serve = provider.callback();

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/auth") asked.push(url);
    const done = url.pathname.startsWith("/interaction/")
      ? interact(provider, request, response)
      : serve(request, response);
    Promise.resolve(done).catch((error: Error) => response.writeHead(500).end(String(error.stack)));
  });

  return {
    issuer,
    client,
    scopes,
    people,
    /** The requests for authorization that came so far. */
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type TestProvider = Awaited<ReturnType<typeof startProvider>>;

function configurationOf(people: Map<string, Known>, addresses: Addresses): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [addresses.back],
        post_logout_redirect_uris: [addresses.signedOut],
        backchannel_logout_uri: addresses.logout,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "first", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["of the tests alone"] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "preferred_username", "locale"],
      community: ["groups", "products"],
    },
    scopes: ["openid", "profile", "email", "community"],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // Its own page would ask others for a font.
        postLogoutSuccessSource: (ctx) => {
          ctx.body = "<!doctype html><title>Signed out</title><p>Signed out.</p>";
        },
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html><title>Sign out</title>${form.replace("</form>", '<button name="logout" value="yes">Yes, sign me out</button></form>')}`;
        },
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => {
      const known = people.get(sub);
      return known && { accountId: sub, claims: async () => ({ sub, ...known }) };
    },
    // It would not speak to this machine by itself, as it is right for one on the internet.
    fetch: (url, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown } = {}) =>
      fetch(url, options),
    // Everything asked for is granted: it is the brand's own site that asks.
    async loadExistingGrant(ctx) {
      const { client: asking, session, provider, params } = ctx.oidc;
      const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId });
      grant.addOIDCScope(String(params?.scope ?? ""));
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
  };
}

/** Asks for a name, or takes it. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html" }).end(
      `<!doctype html><html lang="en"><title>The brand’s own sign-in</title><main><form method="post">
       <label>Who are you? <input name="${login}"></label><button>Go on</button>
       <button name="stop" value="yes">Stop</button></form></main></html>`,
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const result = form.has("stop")
    ? { error: "access_denied" }
    : { login: { accountId: form.get(login) ?? "" } };
  await provider.interactionFinished(request, response, result);
}

/** Somebody's browser at the provider: it keeps cookies and follows redirects there, until it is sent elsewhere. */
export function browserAt({ issuer }: TestProvider) {
  const jar = new Map<string, string>();
  const go = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address, {
      method: form ? "POST" : "GET",
      body: form ? new URLSearchParams(form) : null,
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  /** @returns where it was sent in the end, outside; or the page that it was left at */
  const walk = async (address: string, form?: Record<string, string>): Promise<{ to: URL; page: string }> => {
    let answer = await go(address, form);
    let at = new URL(address);
    while (answer.headers.has("location")) {
      at = new URL(answer.headers.get("location") ?? "", at);
      if (at.origin !== issuer) return { to: at, page: "" };
      answer = await go(at.href);
    }
    return { to: at, page: await answer.text() };
  };
  return {
    walk,
    /** Signs in there, where it is not yet, and comes to where the provider sends it back. */
    async signIn(address: string, who: string): Promise<URL> {
      const first = await walk(address);
      if (first.to.origin !== issuer) return first.to;
      return (await walk(first.to.href, { login: who })).to;
    },
  };
}
