/** Secrets stand apart from the user, so that no change record, export or answer can hold one. */
export type Credential = {
  userId: string;
  passwordHash: string; // argon2id
  failures: number; // wrong passwords since the last right one
  lockedUntil: string | null;
  changedAt: string;
};
export type PasswordReset = { tokenHash: string; userId: string; expiresAt: string };

declare module "#platform/db" {
  interface Tables {
    credentials: Credential;
    passwordResets: PasswordReset;
  }
}
