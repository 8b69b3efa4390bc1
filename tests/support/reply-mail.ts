/** A mail as a mail program writes it. @param facts.headers beside the usual ones */
export function replyMail(facts: {
  from: string;
  to: string;
  text?: string;
  html?: string;
  messageId?: string;
  subject?: string;
  headers?: Record<string, string>;
  attachments?: { name: string; type: string; content: Buffer; cid?: string }[];
}): Buffer {
  const { from, to, text, html, attachments = [] } = facts;
  const id = facts.messageId ?? `<${Math.random().toString(36).slice(2)}@people.example>`;
  const head = {
    From: from,
    To: to,
    Subject: facts.subject ?? "Re: A question",
    "Message-ID": id,
    Date: "Fri, 27 Nov 2026 10:12:00 +0100",
    "MIME-Version": "1.0",
    ...facts.headers,
  };
  const part = (type: string, body: string) =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(Buffer.from(body))}`;
  const parts = [
    ...(text !== undefined ? [part("text/plain", text)] : []),
    ...(html !== undefined ? [part("text/html", html)] : []),
    ...attachments.map(
      ({ name, type, content, cid }) =>
        `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n${cid ? `Content-ID: <${cid}>\r\n` : ""}Content-Transfer-Encoding: base64\r\n\r\n${lines(content)}`,
    ),
  ];
  const top = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  const body = parts.map((one) => `--edge\r\n${one}\r\n`).join("");
  return Buffer.from(
    `${top.join("")}Content-Type: multipart/mixed; boundary=edge\r\n\r\n${body}--edge--\r\n`,
  );
}

const lines = (bytes: Buffer) => bytes.toString("base64").replace(/.{76}/g, "$&\r\n");

/** A report of a mail server about a mail it could not deliver, as RFC 3464 has it. */
export function bounceMail(facts: {
  to: string;
  originalId: string;
  status: string;
  action?: string;
}): Buffer {
  const { to, originalId, status, action = "failed" } = facts;
  return Buffer.from(
    [
      "Return-Path: <>",
      "From: Mail Delivery System <mailer-daemon@mx.example>",
      `To: ${to}`,
      "Subject: Undelivered Mail Returned to Sender",
      `Message-ID: <${Math.random().toString(36).slice(2)}@mx.example>`,
      "Auto-Submitted: auto-replied",
      "MIME-Version: 1.0",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=edge",
      "",
      "--edge",
      "Content-Type: text/plain",
      "",
      "I'm sorry to have to inform you that your message could not be delivered.",
      "",
      "--edge",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example",
      "",
      "Final-Recipient: rfc822; reader@people.example",
      `Action: ${action}`,
      `Status: ${status}`,
      "Diagnostic-Code: smtp; 550 no such mailbox",
      "",
      "--edge",
      "Content-Type: text/rfc822-headers",
      "",
      "From: no-reply@square.example",
      `Message-ID: ${originalId}`,
      "Subject: Re: A question",
      "",
      "--edge--",
      "",
    ].join("\r\n"),
  );
}

/** A reader's complaint, as large mailboxes pass it on (RFC 5965). */
export function complaintMail(facts: { to: string; originalId: string }): Buffer {
  return Buffer.from(
    [
      "From: feedback@mailbox.example",
      `To: ${facts.to}`,
      "Subject: complaint",
      `Message-ID: <${Math.random().toString(36).slice(2)}@mailbox.example>`,
      "MIME-Version: 1.0",
      "Content-Type: multipart/report; report-type=feedback-report; boundary=edge",
      "",
      "--edge",
      "Content-Type: text/plain",
      "",
      "This is an abuse report.",
      "",
      "--edge",
      "Content-Type: message/feedback-report",
      "",
      "Feedback-Type: abuse",
      "User-Agent: SomeGenerator/1.0",
      "Version: 1",
      "",
      "--edge",
      "Content-Type: message/rfc822",
      "",
      "From: no-reply@square.example",
      `Message-ID: ${facts.originalId}`,
      "Subject: Re: A question",
      "",
      "Words.",
      "--edge--",
      "",
    ].join("\r\n"),
  );
}
