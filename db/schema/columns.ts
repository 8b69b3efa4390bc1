import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** A UUIDv7 made by the application: sorted by creation, so it also serves keyset pages. */
export const uuidKey = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => v7());

/** A moment, kept to the millisecond so that a cursor made from it in JavaScript loses nothing. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

export const createdAt = () =>
  moment()
    .notNull()
    .$defaultFn(() => new Date());

/** PostgreSQL's 64-bit transaction id, as text: compared in SQL, or as a BigInt. */
export const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });
