/** The part of it that tests use: a real IMAP server that keeps its mailboxes in memory. */
declare module "hoodiecrow-imap" {
  type Message = { raw: string; flags?: string[] };
  type Server = {
    listen(port: number, then: () => void): void;
    close(then: () => void): void;
    appendMessage(mailbox: string, flags: string[], internaldate: false, raw: string): void;
    server: import("node:net").Server;
  };
  export default function hoodiecrow(settings: {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, { messages?: Message[] }>;
  }): Server;
}
