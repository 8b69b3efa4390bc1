import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** What one answer of the token endpoint is made of; tests change what they like. */
export type Answering = {
  claims: JWTPayload & Record<string, unknown>;
  header: { alg: string; kid: string };
  /** Signs the ID token. */
  key: Keys["privateKey"];
  /** Sent in place of a signed token. */
  raw?: string;
};

/**
 * A provider that lies: discovery, keys and token endpoint as they ought to be, but for what a test changes. Beside it
 * `stranger` is a key that it never published.
 */
export async function startHostile(clientId: string) {
  const [own, stranger] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" };
  let twist: (honest: Answering) => Answering = (honest) => honest;
  let extra: Record<string, unknown> = {};
  let challenge = "";
  let nonce = "";
  const verified: boolean[] = [];

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    const say = (body: unknown) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (pathname === "/.well-known/openid-configuration") return say({ ...metadata(), ...extra });
    if (pathname === "/jwks") return say({ keys: [jwk] });
    if (pathname === "/token") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const hashed = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      verified.push(hashed === challenge);
      return say({ access_token: "opaque", token_type: "Bearer", id_token: await idToken() });
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  });

  async function idToken(): Promise<string> {
    const seconds = Math.floor(Date.now() / 1_000);
    const { claims, header, key, raw } = twist({
      claims: {
        iss: issuer,
        aud: clientId,
        sub: "someone",
        iat: seconds,
        exp: seconds + 300,
        nonce,
        email: "someone@hostile.example",
        email_verified: true,
      },
      header: { alg: "RS256", kid: "own" },
      key: own.privateKey,
    });
    return raw ?? new SignJWT(claims).setProtectedHeader(header).sign(key);
  }

  return {
    issuer,
    own,
    stranger,
    /** Whether each code came with the verifier of its challenge. */
    verified,
    /** How the next answers differ from honest ones. */
    lie(how: (honest: Answering) => Answering = (honest) => honest) {
      twist = how;
    },
    /** What the metadata says beside, or in place of, what is true. */
    claim(metadata: Record<string, unknown>) {
      extra = metadata;
    },
    /** Takes a browser in and gives what it brings back. @param authorization where it was sent */
    authorize(authorization: string): URLSearchParams {
      const asked = new URL(authorization).searchParams;
      challenge = asked.get("code_challenge") ?? "";
      nonce = asked.get("nonce") ?? "";
      return new URLSearchParams({ code: "a-code", state: asked.get("state") ?? "" });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
