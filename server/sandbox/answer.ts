import type { Request, RequestHandler, Response } from 'express';
import type { Fault, Faults, FaultTarget } from './faults.ts';

export interface Answer { status: number; body: unknown }

export function problem(status: number, code: string, message: string): Answer {
  return { status, body: { code, message } };
}

export interface SandboxCall { merchant: string; params: Record<string, string>; query: Record<string, string>; body: Record<string, unknown> }

/**
 * Turns an operation of an outside system into a request handler that suffers the faults planned for it. A lost call is held open
 * without an answer: only the caller's time-out or the end of the sandbox ends it.
 */
export function answering(faults: Faults, target: FaultTarget, operate: (call: SandboxCall, fault: Fault | undefined) => Answer): RequestHandler {
  return (request, response) => {
    const call = readCall(request);
    const fault = faults.take(target, { ...call.body, ...call.params });
    if (fault?.kind === 'timeout') return;
    if (fault?.kind === 'error500') return send(response, problem(500, 'SYSTEM_ERROR', 'The system is busy.'));
    const answer = operate(call, fault);
    if (fault?.kind === 'timeout_after_success') return;
    send(response, answer);
  };
}

export function readCall(request: Request): SandboxCall {
  return {
    merchant: request.get('X-Merchant') ?? '',
    params: asTexts(request.params),
    query: asTexts(request.query),
    body: (request.body ?? {}) as Record<string, unknown>,
  };
}

function asTexts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

export function send(response: Response, { status, body }: Answer): void {
  response.status(status).json(body);
}
