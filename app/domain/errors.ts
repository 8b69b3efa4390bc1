/**
 * The ways the house says no. Each carries a message key that `app/i18n/errors.ts` turns into words for one
 * reader; HTTP statuses are given in one place, `http/respond.server.ts`.
 */
export type Params = Record<string, string | number>;

abstract class Refusal extends Error {
  readonly key: string;
  readonly params: Params;
  constructor(key: string, params: Params = {}) {
    super(key);
    this.name = new.target.name;
    this.key = key;
    this.params = params;
  }
}

/** It does not exist, or this viewer may not know that it does. */
export class NotFound extends Refusal {
  constructor(key = "notFound", params?: Params) {
    super(key, params);
  }
}

/** It was there, this viewer could have seen it, and it was taken back or taken down; `params` say how and when. */
export class Gone extends Refusal {
  constructor(params: { by: string; reason: string; at: string }) {
    super("gone", params);
  }
}

/** The viewer may see it, but not do this to it. */
export class Forbidden extends Refusal {
  constructor(key = "forbidden", params?: Params) {
    super(key, params);
  }
}

/** What was sent cannot be accepted; `fields` names each fault by field, as message keys. */
export class Invalid extends Refusal {
  readonly fields: Record<string, string[]>;
  constructor(fields: Record<string, string[]>, key = "invalid", params?: Params) {
    super(key, params);
    this.fields = fields;
  }
}

/** It would contradict what is there by now. */
export class Conflict extends Refusal {
  constructor(key = "conflict", params?: Params) {
    super(key, params);
  }
}

/** Too often; `retryAfter` in seconds says when to come back. */
export class TooMany extends Refusal {
  readonly retryAfter: number;
  constructor(retryAfter: number, key = "tooMany", params?: Params) {
    super(key, params);
    this.retryAfter = retryAfter;
  }
}

export { Refusal };
