import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer };

/** A push service of the tests' own, and what was sent to it. `answer` may be changed at any time. */
export type PushService = {
  origin: string;
  pushed: Pushed[];
  answer: number;
  close(): Promise<void>;
};

export async function openPushService(): Promise<PushService> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      service.pushed.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(service.answer, { location: "http://127.0.0.1:1/elsewhere" }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const service: PushService = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushed: [],
    answer: 201,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return service;
}

const hmac = (key: Buffer, ...parts: (Buffer | string)[]) => {
  const made = createHmac("sha256", key);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** A browser that can be pushed to: its keys, and how it reads what comes (RFC 8291, with RFC 8188). */
export function pushBrowser() {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const auth = randomBytes(16);
  return {
    p256dh: pair.getPublicKey("base64url"),
    auth: auth.toString("base64url"),
    read({ body }: Pushed): unknown {
      const salt = body.subarray(0, 16);
      const idLength = body[20]!;
      const sender = body.subarray(21, 21 + idLength);
      const sealed = body.subarray(21 + idLength);
      const shared = hmac(auth, pair.computeSecret(sender));
      const key = hmac(shared, "WebPush: info\0", pair.getPublicKey(), sender, "\x01");
      const salted = hmac(salt, key);
      const content = hmac(salted, "Content-Encoding: aes128gcm\0\x01").subarray(0, 16);
      const nonce = hmac(salted, "Content-Encoding: nonce\0\x01").subarray(0, 12);
      const opened = createDecipheriv("aes-128-gcm", content, nonce);
      opened.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
    },
  };
}

/** What a push says of its sender (RFC 8292). @returns null when the signature is not of the key it names */
export function vapidOf({ headers }: Pushed): { aud: string; sub: string; exp: number; key: string } | null {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const good = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return good ? { ...JSON.parse(Buffer.from(claims, "base64url").toString()), key } : null;
}
