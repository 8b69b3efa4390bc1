/**
 * What somebody wrote in a reply by mail, without what their mail program put around it: the mail they answer, its
 * heading in whichever language, and signatures. Lines are judged one by one and every pattern is bounded, so time grows
 * with length alone. Where in doubt words stay: too much is a nuisance, too little is a lie. Nothing is left of a mail
 * that only holds the one it answers.
 */
export function trimReply(mail: string): string {
  const lines = mail
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .split("\n");
  const own = withoutQuotedMail(withoutSignature(lines));
  return withoutEdges(withoutDevice(withoutSignature(withoutEdges(own)))).join("\n");
}

/** Longer lines are text, whatever they begin with. */
const longestLine = 1_000;
const isQuote = (line: string) => /^\s{0,3}[>|](?!\s?\|)/.test(line);
const isBlank = (line: string) => /^\s*$/.test(line);
const isFence = (line: string) => /^\s{0,3}(```|~~~)/.test(line);

function withoutEdges(lines: string[]): string[] {
  let [from, to] = [0, lines.length];
  while (from < to && isBlank(lines[from] ?? "")) from++;
  while (to > from && isBlank(lines[to - 1] ?? "")) to--;
  return lines.slice(from, to);
}

/** From "-- " on (RFC 3676), or the rule that mailing lists draw, unless it stands in code. */
function withoutSignature(lines: string[]): string[] {
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (isFence(line)) fenced = !fenced;
    const begins = /^(--|—|––)\s*$/.test(line) || /^_{30,}\s*$/.test(line);
    if (fenced || !begins) continue;
    // The rule that Outlook draws above the mail it quotes is no signature's.
    if (headingAt(lines, at + 1)) continue;
    const rest = lines.slice(at + 1);
    // Who answers below the quoted mail has the signature at the end; one above ends what they wrote as well.
    if (rest.some((other) => !isBlank(other))) return lines.slice(0, at);
  }
  const last = lines.findLastIndex((line) => !isBlank(line));
  // "-Abhishek Kona", alone at the end.
  const name = /^\s?[-–—]\s?\p{Lu}[\p{L}'’.]*(\s\p{Lu}[\p{L}'’.]*){0,3}\s*$/u;
  return last > 0 && isBlank(lines[last - 1] ?? "") && name.test(lines[last] ?? "")
    ? lines.slice(0, last)
    : lines;
}

const device = "\\p{L}[\\p{L}\\p{N}'’-]*(?: [\\p{L}\\p{N}'’-]+){0,5}(?: ?<?\\(?https?://\\S{1,200})?";
const devices = [
  `^[<(*_]{0,3}(?:someone )?(?:sent|from)(?: with| via| from| by)?(?: my| a)? ${device}[>)*_.]{0,3}(?:[,.]? +please excuse .{0,60})?$`,
  `^sent from \\[.{1,60}\\]\\(https?://\\S{1,200}\\)(?: for .{1,40})?$`,
  `^get (?:\\[?outlook|outlook).{0,200}$`,
  `^télécharge[rz] outlook.{0,200}$`,
  `^envoyé (?:de|depuis|à partir|avec|par|via) .{1,80}$`,
  `^(?:von meinem|von meiner|gesendet (?:mit|von|aus)|diese nachricht wurde von meine[mr]) .{1,100}$`,
  `^(?:enviado (?:desde|do|de|a partir)|inviato (?:da|dal)|verzonden (?:met|vanaf)|verstuurd vanaf|sendt fra|skickat från|lähetetty|wysłane z|отправлено|надіслано) .{1,80}$`,
  `^從我的 .{1,40} 傳送$`,
  `^(?:发自我的|iPhoneから送信).{0,40}$`,
].map((pattern) => new RegExp(pattern, "iu"));
/** "Sent from my desk, is much easier": a sentence, not a device. */
const sentence = /^sent from my .{0,40}, (?!please)/i;

/** "Sent from my phone", in the languages phones speak. */
function withoutDevice(lines: string[]): string[] {
  let to = lines.length;
  while (to > 0) {
    const line = (lines[to - 1] ?? "").trim();
    const known =
      isBlank(line) ||
      (line.length <= 300 && !sentence.test(line) && devices.some((pattern) => pattern.test(line)));
    if (!known) break;
    to--;
  }
  return lines.slice(0, to);
}

const field = {
  from: "from|de|von|da|van|от|od|fra|från|发件人|寄件者|寄件人",
  other:
    "sent|date|to|cc|subject|reply-to|envoyé|à|objet|répondre à|gesendet|datum|an|betreff|antwort an|data|inviato|a|oggetto|risposta|enviado( el)?|para|asunto|assunto|fecha|verzonden|aan|onderwerp|отправлено|кому|тема|дата|wysłano|do|temat|sendt|til|emne|skickat|till|ämne|发送时间|收件人|主题|寄件日期",
};
const fromLine = new RegExp(
  `^\\s{0,8}[>*_ ]{0,4}(${field.from})[*_]{0,2}\\s?[:：][*_]{0,2}\\s?.{1,300}$`,
  "iu",
);
const otherLine = new RegExp(
  `^\\s{0,8}[>*_ ]{0,4}(${field.other})[*_]{0,2}\\s?[:：][*_]{0,2}.{0,300}$`,
  "iu",
);

/** Whether a block such as "From: … Sent: … Subject: …" stands here, after blank lines at most. */
function headingAt(lines: string[], at: number): boolean {
  let start = at;
  while (start < lines.length && start < at + 3 && isBlank(lines[start] ?? "")) start++;
  if (!short(lines[start]) || !fromLine.test(lines[start] ?? "")) return false;
  const following = lines.slice(start + 1, start + 6).filter((line) => !isBlank(line));
  return following.slice(0, 4).filter((line) => short(line) && otherLine.test(line)).length >= 2;
}

const short = (line: string | undefined) => line !== undefined && line.length <= longestLine;

const divider =
  /^[\s>]{0,4}[-_=*—–]{2,40}\s{0,2}(original message|original appointment|forwarded message|message d['’]origine|message original|message transféré|courriel original|ursprüngliche nachricht|weitergeleitete nachricht|originalnachricht|mensaje original|mensaje reenviado|mensagem original|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|пересланное сообщение|исходное сообщение|wiadomość oryginalna|original-nachricht|opprinnelig melding|ursprungligt meddelande|begin forwarded message|reply above this line).{0,20}$/iu;

const year = "(19|20)\\d\\d";
const date = `(${year}|\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[:.h]\\d\\d|\\d{1,2}\\.? \\p{L}{3,10})`;
/**
 * "On Monday, somebody wrote:" in many languages, as one line. Each names a date, since "on your machine I wrote:" is
 * somebody's own sentence.
 */
const attributions = [
  `^on .{0,300}${date}.{0,300}\\bwrote\\s?:?$`,
  `^on \\p{L}{3}, .{0,200}${date}.{0,200}:$`,
  `^le .{0,300}${date}.{0,300}a\\s(?:[ée]crit|répondu)\\s?:?$`,
  `^(?:am|den|el|il|op|em|il giorno|dne|dňa|în data de|kl) .{0,300}${date}.{0,300}(?:schrieb|skrev|escribió|ha scritto|schreef|escreveu|het volgende geschreven|napsal(?:\\(a\\))?|a scris).{0,200}:?$`,
  `^.{3,200}schrieb am .{0,100}${date}.{0,60}:$`,
  `^.{0,40}${date}.{0,300}(?:wrote|a écrit|schrieb|escribió|ha scritto|schreef|escreveu|skrev|napisał(?:\\(a\\))?|написал(?:\\(а\\))?|написав|пише|写道|寫道)\\s?[:：]?$`,
  `^在.{3,200}(?:写道|寫道)\\s?[:：]$`,
  `^${year}[-/]\\d{1,2}[-/]\\d{1,2} .{0,200}[<\\[(].{3,200}@.{3,200}[>\\])]\\s?:?$`,
  `^-{2,6} on .{0,200}${date}.{0,200}wrote -{2,6}$`,
].map((pattern) => new RegExp(pattern, "iu"));
const mayBegin = new RegExp(
  `^\\s{0,8}(?:> )?(?:on|le|am|den|el|il|op|em|dne|在|-{2,6} on)\\s|^.{0,60}${date}|schrieb am`,
  "iu",
);
const longestAttribution = 7;
/** How one ends; what ends otherwise need not be looked at closely. */
const ends = /(?:[:：>]|wrote|wrote -{2,6}|写道|寫道|[ée]crit|schrieb|пише)$/iu;
/** So many places are looked at closely; a mail with more of them is nobody's. */
const mostPlaces = 200;

/** How many lines an attribution takes that begins here; 0 when none does. Mail programs break it over several. */
function attributionAt(lines: string[], at: number): number {
  if (!short(lines[at]) || !mayBegin.test(lines[at] ?? "")) return 0;
  let joined = "";
  let blanks = 0;
  for (let taken = 1; taken <= longestAttribution && at + taken <= lines.length; taken++) {
    const line = (lines[at + taken - 1] ?? "").replace(/^\s{0,8}(> )?/, "").trim();
    if (!short(line)) return 0;
    if (line === "") {
      if (++blanks > 1) return 0;
      continue;
    }
    joined = joined === "" ? line : `${joined} ${line}`;
    if (joined.length > 600) return 0;
    if (!ends.test(line)) continue;
    if (attributions.some((pattern) => pattern.test(joined))) return taken;
    // A new sentence began: what would follow belongs to it.
    if (taken > 1 && attributions.some((pattern) => pattern.test(line))) return 0;
  }
  return 0;
}

/** Where what is not the writer's begins: a divider, a heading, or an attribution. */
function quotedMailAt(lines: string[], at: number): { takes: number; whole: boolean } | null {
  const line = lines[at] ?? "";
  if (!short(line) || isBlank(line)) return null;
  if (divider.test(line)) return { takes: 1, whole: true };
  if (/^\s?[-_*=—–]{5,}\s*$/.test(line) && headingAt(lines, at + 1)) return { takes: 1, whole: true };
  if (headingAt(lines, at) && !isQuote(line)) return { takes: 1, whole: true };
  const takes = attributionAt(lines, at);
  return takes > 0 ? { takes, whole: false } : null;
}

function withoutQuotedMail(lines: string[]): string[] {
  let fenced = false;
  let places = 0;
  for (let at = 0; at < lines.length && places < mostPlaces; at++) {
    const line = lines[at] ?? "";
    if (isFence(line)) fenced = !fenced;
    if (short(line) && mayBegin.test(line)) places++;
    const found = fenced ? null : quotedMailAt(lines, at);
    if (!found) continue;
    const before = withoutEdges(lines.slice(0, at));
    const after = lines.slice(at + found.takes);
    if (found.whole) return before;
    return answered(before, lines.slice(at, at + found.takes), after);
  }
  return withoutTrailingQuote(lines);
}

/**
 * A mail with an attribution: what stands above it is the answer; where nothing does, or only a greeting, the answer
 * stands below the quote, or between its parts, which then belong to it.
 */
function answered(before: string[], attribution: string[], after: string[]): string[] {
  const body = withoutEdges(withoutTrailingQuote(after));
  const quotedFirst = body.findIndex((line) => !isBlank(line));
  const startsQuoted = quotedFirst >= 0 && isQuote(body[quotedFirst] ?? "");
  const greeting = before.length <= 1 && (before[0] ?? "").length <= 40 && /[,:]\s*$/.test(before[0] ?? ",");
  if (before.length > 0 && !(greeting && startsQuoted)) return before;
  // With nothing above it and nothing quoted below, only an address tells a heading from somebody's own sentence.
  if (!startsQuoted && before.length === 0)
    return attribution.some((line) => line.includes("@")) ? body : [...attribution, ...after];
  if (!startsQuoted) return before;
  const own = body.findIndex((line, at) => at >= quotedFirst && !isBlank(line) && !isQuote(line));
  if (own < 0) return before;
  const interleaved = body.slice(own).some(isQuote);
  if (!interleaved && before.length === 0) return body.slice(own);
  return [...before, ...attribution, ...body];
}

/**
 * Quoted lines at the end, under something of one's own, are the mail that was answered. Whoever sends a quote alone,
 * without a word of what it is from, means the quote.
 */
function withoutTrailingQuote(lines: string[]): string[] {
  let to = lines.length;
  while (to > 0 && (isBlank(lines[to - 1] ?? "") || isQuote(lines[to - 1] ?? ""))) to--;
  return to === 0 ? lines : lines.slice(0, to);
}
