import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Options = { challenge: string; rpId?: string; rp?: { id?: string } };
type Forging = {
  origin?: string;
  host?: string;
  challenge?: string;
  /** The device asked nobody who holds it. */
  unverified?: boolean;
  counter?: number;
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const userPresent = 0x01;
const userVerified = 0x04;
const carriesKey = 0x40;

/** A security key in software, which signs what it is told to. @param site where its passkeys are made for */
export function openAuthenticator(site: { host: string; origin: string }) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const id = credentialId.toString("base64url");
  let counter = 0;

  const clientData = (type: string, options: Options, forged: Forging) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: forged.challenge ?? options.challenge,
        origin: forged.origin ?? site.origin,
        crossOrigin: false,
      }),
    );
  const header = (flags: number, forged: Forging) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(forged.counter ?? ++counter);
    const all = flags | userPresent | (forged.unverified ? 0 : userVerified);
    return Buffer.concat([sha256(forged.host ?? site.host), Buffer.from([all]), count]);
  };
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });

  return {
    id,
    /** What it answers when a passkey is to be made. */
    make(options: Options, forged: Forging = {}): string {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const length = Buffer.from([0, credentialId.length]);
      const data = Buffer.concat([header(carriesKey, forged), Buffer.alloc(16), length, credentialId, key]);
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068", "hex"),
        Buffer.from("authData"),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", options, forged).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    /** What it answers when a passkey is asked for. */
    use(options: Options, forged: Forging & { signature?: Buffer } = {}): string {
      const client = clientData("webauthn.get", options, forged);
      const data = header(0, forged);
      const signature = forged.signature ?? sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      });
    },
  };
}
