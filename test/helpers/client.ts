/** What came back, whatever it was. */
export interface Answer {
  status: number;
  /** Parsed where it is JSON, else its text; undefined without a body. */
  body: unknown;
  headers: Headers;
}

export interface Request { body?: unknown; headers?: Record<string, string> }

/** A caller of the API who is already somebody: an API key, a person of the shop, a buyer. Paths begin below /api. */
export interface Client {
  /** Asks and answers whatever comes: for tests of refusals. */
  ask(method: string, path: string, request?: Request): Promise<Answer>;
  /** These ask for a success. @throws Error with the problem when it is none */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  /** Sends files as a form does. */
  upload<T>(path: string, ...files: TestFile[]): Promise<T>;
  /** What the client sends with each request: its cookie or key. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface TestFile { name: string; bytes: Uint8Array; type?: string }

/** A multipart body of these files. */
export function formOf(files: readonly TestFile[]): FormData {
  const form = new FormData();
  for (const { name, bytes, type } of files) form.append('file', new Blob([Uint8Array.from(bytes)], { type: type ?? 'application/octet-stream' }), name);
  return form;
}

/** A caller that sends these headers with every request. Plain values go as JSON; strings, bytes and forms as they are. */
export function createClient(url: string, headers: Record<string, string>): Client {
  const ask = async (method: string, path: string, request: Request = {}): Promise<Answer> => {
    const asIs = typeof request.body === 'string' || request.body instanceof Uint8Array || request.body instanceof FormData;
    const response = await fetch(`${url}/api${path}`, {
      method, redirect: 'manual',
      headers: { ...(request.body === undefined || asIs ? {} : { 'content-type': 'application/json' }), ...headers, ...request.headers },
      ...(request.body === undefined ? {} : { body: asIs ? (request.body as BodyInit) : JSON.stringify(request.body) }),
    });
    const text = await response.text();
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: text === '' ? undefined : json ? JSON.parse(text) as unknown : text, headers: response.headers };
  };
  const succeed = async <T>(method: string, path: string, request: Request = {}): Promise<T> => {
    const { status, body } = await ask(method, path, request);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  };
  return {
    ask, headers,
    get: (path) => succeed('GET', path),
    post: (path, body, own) => succeed('POST', path, { ...(body === undefined ? {} : { body }), ...(own ? { headers: own } : {}) }),
    put: (path, body) => succeed('PUT', path, { body }),
    upload: (path, ...files) => succeed('POST', path, { body: formOf(files) }),
  };
}
