export * from "./accounts.ts";
export * from "./brand.ts";
export * from "./events.ts";
export * from "./members.ts";
export * from "./origins.ts";
export * from "./search.ts";
export * from "./spaces.ts";
export * from "./threads.ts";
