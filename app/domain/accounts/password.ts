import {
  hashPassword as hash,
  PasswordsBusy,
  verifyPassword as verify,
} from "#app/services/passwords.server.ts";
import { TooMany } from "../errors.ts";

const inTwoSeconds = (error: unknown): never => {
  throw error instanceof PasswordsBusy ? new TooMany(2) : error;
};

/** @throws {TooMany} while more passwords are being checked than the machine can take */
export const hashPassword = (password: string): Promise<string> => hash(password).catch(inTwoSeconds);

/** A null hash costs as much as a real one and never fits. @throws {TooMany} as above */
export const verifyPassword = (hashed: string | null, password: string): Promise<boolean> =>
  verify(hashed, password).catch(inTwoSeconds);
