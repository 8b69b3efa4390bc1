import { z } from "zod";

/** For how many days an announcement may stand above every page. Client safe. */
export const bannerDays = [1, 3, 7, 14, 30, 90] as const;

export const bannerInput = z.strictObject({
  days: z.coerce.number().pipe(z.union(bannerDays.map((days) => z.literal(days)))),
});
export type BannerInput = z.infer<typeof bannerInput>;
