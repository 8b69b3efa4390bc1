/** One act, as it was written down. `before` and `after` hold what differs, by field. */
export type AuditRow = {
  id: string;
  at: string;
  act: string;
  /** Null for the command line and the system itself; nameless when the account is no more. */
  actor: { id: string; username: string | null } | null;
  subject: { kind: string; id: string; name: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  why: string;
};
