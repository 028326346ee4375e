export interface ConnectorOptions {
  /** Such as `http://127.0.0.1:8080/sandbox`, without a slash at the end. */
  baseUrl: string;
  /** Where a buyer's browser reaches the same place; otherwise `baseUrl`. */
  publicUrl?: string;
  timeoutMs?: number;
}

export const DEFAULT_TIMEOUT_MS = 8000;
