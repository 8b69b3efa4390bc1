/**
 * Letters drawn like a Latin one: Greek, Cyrillic, Armenian, Coptic, Cherokee, Canadian syllabics, Lisu, and the
 * small capitals of phonetics. Capitals and small letters apart, since Greek Ν looks like N and its small ν like
 * v. Accents, full-width and mathematical letters need no line here: Unicode's decomposition takes those off.
 */
const likes: Record<string, string> = {
  a: "αаɑ⍺ΑАꭺᎪᗅᴀꓮ",
  b: "ьƅЬɓбβʙвΒВᏴᏼᗷꓐᖯᑲᏏꮟ",
  c: "сϲᴄⲥςϹСⲤᏟꮯᑕꓚ",
  d: "ԁɗđðᑯᏧꮷĐᎠꭰᗞᗪᴅꓓ",
  e: "еєεɛҽ℮ꬲⲉΕЕЄᎬꭼᴇⴹꓰ",
  f: "ƒϝքẝꞙꬵϜᖴꓝ",
  g: "ɡցƍᶃԍɢԌᏀꮐᏻꓖ",
  h: "һհɦΗНнʜᎻꮋᕼⲏⲎꓧ",
  i: "іιıɩɪІΙⲒⲓᎥꭵꙇӏӀƖןוꓲⵏ│∣❘׀ا",
  j: "јϳɉЈͿᎫꭻᒍᴊꓙʝ",
  k: "κкқⲕΚКⲔᏦꮶᛕᴋꓗ",
  l: "łʟᏞꮮᒪⳑⳐꓡ",
  m: "мᴍΜМϺϻⲘⲙᎷꮇᗰᛖꓟ",
  n: "пոռηΝɴⲚⲛꓠ",
  o: "οоօσøөθѳΟОՕØΘΦфⲟⲞᴏᴑⵔꓳ०੦૦๐໐၀ഠംه٥۵〇ჿዐ",
  p: "рρϸⲣϷΡРⲢᏢꮲᑭᴘᴩꓑ⍴",
  q: "ԛգզԚⵕ",
  r: "гⲅᴦꭇꭈꮁʀᎡꭱꮢᖇᚱꓣ",
  s: "ѕꜱƽЅՏᏕꮥᏚꮪꓢ",
  t: "тτᴛΤТⲦⲧᎢꭲꓔ⊤⟙",
  u: "υսʋᴜμцꞟꭎꭒՍሀᑌꓴ∪⋃",
  v: "νѵטᴠѴⴸᐯꓦꛟᏙꮩ∨⋁٧۷",
  w: "ωɯшщѡԝաᴡԜШЩѠᎳꮃᏔꮤꓪ",
  x: "хχⲭΧХⲬ×ᕁᕽ᙭ᚷⵝꓫꭓ╳⤫⤬⨯",
  y: "уүγɣʏყᶌỿꭚΥУҮⲨⲩᎩꭹᎽꮍꓬ",
  z: "ᴢʐΖᏃꮓꓜ",
};

const latin = new Map(
  Object.entries(likes).flatMap(([letter, all]) =>
    Array.from(all, (like): [string, string] => [like, letter]),
  ),
);

/** Marks, and letters that are drawn as nothing, such as Hangul fillers. */
const nothing = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * A text with every letter that looks Latin made Latin, in lower case without accents, and with nothing but
 * letters and digits. Letters of other scripts that look like no Latin one stay.
 */
export function latinByLook(text: string): string {
  return Array.from(text.normalize("NFKD").replace(nothing, ""), (letter) => latin.get(letter) ?? letter)
    .join("")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe")
    .replace(/\|/g, "l")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
