import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, 2 passes: the OWASP minimum, about 20 ms on a small server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id string to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Whether this is the password. Without a hash it takes as long and is false, so time does not tell who has an account. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== undefined && right;
}
