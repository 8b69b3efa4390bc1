import { get, type IncomingMessage } from "node:http";
import type { News } from "#app/domain/live/tell.ts";
import { until } from "./test-site.ts";

export type LiveMessage = { event: string; id: string; data: News & { why?: string }; at: number };

/** A reader of `/live` of the tests' own. */
export type Listener = {
  status: number;
  headers: IncomingMessage["headers"];
  messages: LiveMessage[];
  /** All that came, as it came. */
  raw(): string;
  /** Milliseconds to wait before coming back, as the server says. */
  retry(): number;
  /** The id of the last message or beat that bore one. */
  lastId(): string;
  ended(): boolean;
  /** The first message that is so, now or soon. */
  next(what: string, is: (message: LiveMessage) => boolean, most?: number): Promise<LiveMessage>;
  end(most?: number): Promise<number>;
  stop(): void;
};

/** @param options.last the id to go on from */
export function listenLive(
  url: string,
  cookie: string,
  options: { query?: string; last?: string; headers?: Record<string, string> } = {},
): Promise<Listener> {
  const { query = "", last, headers } = options;
  return new Promise((resolve, reject) => {
    const asked = get(`${url}/live${query}`, {
      agent: false,
      headers: { ...(cookie && { cookie }), ...(last && { "last-event-id": last }), ...headers },
    });
    asked.once("error", reject);
    asked.once("response", (response) => {
      let [raw, rest, lastId, retry, endedAt] = ["", "", "", 0, 0];
      const messages: LiveMessage[] = [];
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        raw += text;
        const blocks = (rest + text).split("\n\n");
        rest = blocks.pop() ?? "";
        for (const block of blocks) {
          const fields = new Map(block.split("\n").map((line) => line.split(/: ?(.*)/s) as [string, string]));
          lastId = fields.get("id") ?? lastId;
          retry = Number(fields.get("retry") ?? retry);
          const data = fields.get("data");
          if (data)
            messages.push({
              event: fields.get("event") ?? "",
              id: lastId,
              data: JSON.parse(data),
              at: Date.now(),
            });
        }
      });
      const over = () => {
        endedAt ||= Date.now();
      };
      response.once("end", over).once("close", over).once("error", over);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        messages,
        raw: () => raw,
        retry: () => retry,
        lastId: () => lastId,
        ended: () => endedAt > 0,
        next: (what, is, most) => until(what, async () => messages.find(is), most),
        end: (most) => until("the stream ends", async () => endedAt, most),
        stop: () => asked.destroy(),
      });
    });
  });
}
