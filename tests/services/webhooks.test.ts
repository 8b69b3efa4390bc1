import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type * as Window from "#app/services/webhooks.server.ts";
import { openReceiver, type Receiver, status } from "../support/webhook-receiver.ts";

let receiver: Receiver;
let acts: typeof Window;
beforeAll(async () => {
  receiver = await openReceiver();
  process.env.WEBHOOK_STAND_IN = receiver.origin;
  acts = await import("#app/services/webhooks.server.ts");
});
afterAll(() => receiver?.close());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = status(204);
});

const secret = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
const send = (url = receiver.origin, wait?: number) =>
  acts.sendDelivery(url, { id: "an-id", body: '{"type":"webhook.test"}', secrets: [secret], wait });

describe("a delivery", () => {
  test("is signed as the reference libraries sign what they test themselves by", () => {
    expect(
      acts.signDelivery(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        '{"test": 2432232314}',
      ),
    ).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  test("carries one signature for each secret, over exactly what is sent", async () => {
    const other = `whsec_${Buffer.alloc(32, 2).toString("base64")}`;
    await acts.sendDelivery(receiver.origin, { id: "an-id", body: "{}", secrets: [secret, other] });
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]];
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const by = (bytes: Buffer) => `v1,${createHmac("sha256", bytes).update(signed).digest("base64")}`;
    expect(headers["webhook-signature"]).toBe(`${by(Buffer.alloc(24, 1))} ${by(Buffer.alloc(32, 2))}`);
    expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1_000)).toBeLessThan(5);
  });

  test("waits for an answer only so long", async () => {
    receiver.answer = () => undefined;
    expect(await send(receiver.origin, 200)).toMatchObject({ status: null, problem: "timeout" });
    // Nor for one that begins and never ends, though it comes drop by drop.
    receiver.answer = (response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    };
    expect(await send(receiver.origin, 200)).toMatchObject({ status: null, problem: "timeout" });
  });

  test("reads the first bytes of an answer, and hangs up on the rest of it", async () => {
    let hungUp = false;
    let wrote = 0;
    receiver.answer = (response) => {
      response.on("close", () => {
        hungUp = true;
      });
      const pour = () => {
        while (!response.destroyed && wrote < 64e6) {
          wrote += 65_536;
          if (!response.write(`\0${"x".repeat(65_535)}`)) return void response.once("drain", pour);
        }
      };
      pour();
    };
    const answered = await send();
    expect(answered).toMatchObject({ status: 200, problem: "" });
    expect(answered.said).toMatch(/^x{900,1000}$/);
    await expect.poll(() => hungUp).toBe(true);
    expect(wrote).toBeLessThan(32e6);
  });

  test("says what kept it from arriving, and asks nobody who lies inside, however they are named", async () => {
    const gone = await openReceiver();
    await gone.close();
    expect(await send("https://nowhere.invalid/")).toMatchObject({
      problem: "unreachable",
      said: "ENOTFOUND",
    });
    const { port } = new URL(receiver.origin);
    for (const url of [
      ...["https://localhost/", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/"],
      ...[`https://localhost:${port}/`, "http://example.org/", "https://10.0.0.1/", gone.origin],
    ])
      expect(await send(url), url).toMatchObject({ status: null, problem: "inside" });
    expect(receiver.received).toEqual([]);
  });
});

test("a receiver is https on its own port, and of the public internet as far as its address says", () => {
  const good = ["https://hooks.example/", "https://hooks.brand.example/a?key=b", "https://1.1.1.1/x"];
  const bad = [
    ...["http://hooks.example/", "https://hooks.example:8443/", "https://me@hooks.example/"],
    ...["https://hooks.example/#x", "https://localhost/", "https://intranet/", "https://127.0.0.1/"],
    ...["https://[::1]/", "https://10.1.2.3/", "https://0x7f.1/", "https://2130706433/", "ftp://a.example/"],
    ...["javascript:alert(1)", "nonsense", ""],
  ];
  expect([...good, ...bad].filter((url) => acts.isReceiver(url))).toEqual(good);
});
