/**
 * sha256 of a text, hex. Web Crypto exists in Node and in browsers; browsers withhold it from pages served by plain http
 * from another host, where the hash is empty: only servers store hashes.
 */
export async function sha256(text: string): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
