const shaping = [
  "fontFamily",
  "fontSize",
  "fontWeight",
  "letterSpacing",
  "lineHeight",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
  "textIndent",
  "wordSpacing",
  "tabSize",
] as const;

/** Just under a character of a field, in pixels of the frame around it: measured on a copy, since fields don't tell. */
export function caretIn(field: HTMLTextAreaElement, at: number): { top: number; left: number } {
  const look = getComputedStyle(field);
  const copy = document.createElement("div");
  for (const name of shaping) copy.style[name] = look[name];
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    boxSizing: "border-box",
    width: `${field.clientWidth}px`,
  });
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(field.value.slice(0, at), mark);
  document.body.append(copy);
  const top = field.offsetTop + mark.offsetTop + mark.offsetHeight - field.scrollTop + 4;
  const wide = field.parentElement?.clientWidth ?? field.clientWidth;
  const left = Math.max(
    4,
    Math.min(field.offsetLeft + mark.offsetLeft, wide - Math.min(320, wide * 0.9) - 4),
  );
  copy.remove();
  return { top, left };
}
