import { createServer } from "node:http";

/** An answer as it was seen, under reader and path; the body in base 64. */
export type Captured = { key: string; headers: [string, string][]; body: string };

/** Sends answers it was given, from memory, and does nothing else: what Node itself can do with these bytes. */
process.once("message", (captured: Captured[]) => {
  const answers = new Map(
    captured.map(({ key, headers, body }) => [
      key,
      { headers: headers.flat(), body: Buffer.from(body, "base64") },
    ]),
  );
  const server = createServer((request, response) => {
    const reader = request.headers.cookie ? "member" : "visitor";
    const answer = answers.get(`${reader} ${request.url}`);
    if (!answer) response.writeHead(404).end();
    else response.writeHead(200, answer.headers).end(answer.body);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address && typeof address === "object") process.send?.(address.port);
  });
});
