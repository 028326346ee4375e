import iconv from 'iconv-lite';

/** Enough to hold a header in any encoding. */
const probeBytes = 4096;

/**
 * Decodes a file as UTF-8 when it begins with a byte order mark or is valid UTF-8 as far as the probe goes, otherwise as
 * GB18030, the superset of GBK that Chinese back offices export. The mark itself is dropped.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let probe = Buffer.alloc(0);
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined;
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.write(Buffer.from(chunk));
      continue;
    }
    probe = Buffer.concat([probe, chunk]);
    if (probe.length < probeBytes) continue;
    decoder = iconv.getDecoder(encodingOf(probe));
    yield decoder.write(probe);
  }
  decoder ??= iconv.getDecoder(encodingOf(probe));
  yield (probe.length < probeBytes ? decoder.write(probe) : '') + (decoder.end() ?? '');
}

/** Encoding of a file from its first bytes, which may end within a character. */
export function encodingOf(probe: Uint8Array): 'utf8' | 'gb18030' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(probe, { stream: true });
    return 'utf8';
  } catch {
    return 'gb18030';
  }
}
