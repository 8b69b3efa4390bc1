/** Sides of a portrait's two squares, in pixels: twice and thrice what pages show. */
export const avatarSizes = [96, 256] as const;

/** What a portrait's file is called, in the store and in its address. @param name 64 hexadecimal figures */
export const avatarKey = (name: string, size: number) => `${name}-${size}.webp`;

/** Where a portrait is found. Another picture has another address. */
export const avatarPath = (name: string, size: (typeof avatarSizes)[number]) =>
  `/avatars/${avatarKey(name, size)}`;
