import { UserRound } from "lucide-react";
import { avatarPath } from "../../lib/avatar-address.ts";

/** The nearest of the twenty-four hues that have a class. */
export function hueClass(hue: number): string {
  return `hue-${(Math.round(hue / 15) * 15 + 360) % 360}`;
}

/** The same name gives the same hue everywhere and for ever. */
function hueOf(name: string): number {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return (sum % 24) * 15;
}

/** First letters of the first and last words of a name: "Anne-Lise Roy" is "AR". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toLocaleUpperCase();
}

const sizes = {
  small: "size-6 text-[0.625rem]",
  normal: "size-9 text-13",
  large: "size-18 text-28",
};

export type AvatarProps = {
  username: string;
  displayName: string;
  avatar: string | null;
  size?: keyof typeof sizes;
};

/** The person's portrait, or initials on their own hue. Decoration: the name always stands beside it. */
export function Avatar({ username, displayName, avatar, size = "normal" }: AvatarProps) {
  if (avatar)
    return (
      <img
        src={avatarPath(avatar, size === "large" ? 256 : 96)}
        alt=""
        loading="lazy"
        className={`shrink-0 rounded-full bg-hover ${sizes[size]}`}
      />
    );
  return (
    <span
      aria-hidden="true"
      className={`portrait ${hueClass(hueOf(username))} grid shrink-0 place-items-center rounded-full font-semibold tracking-wide ${sizes[size]}`}
    >
      {initials(displayName)}
    </span>
  );
}

/** In the place of a portrait where the person has gone. */
export function NoAvatar({ size = "normal" }: Pick<AvatarProps, "size">) {
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-hover text-quiet ${sizes[size]}`}
    >
      <UserRound className="size-1/2" />
    </span>
  );
}

/** The coloured dot of a space. */
export function Dot({ hue }: { hue: number }) {
  return <span aria-hidden="true" className={`dot ${hueClass(hue)} size-2.5 shrink-0 rounded-full`} />;
}
