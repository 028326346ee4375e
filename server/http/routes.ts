import { Router, type Request, type RequestHandler } from 'express';
import type { Contract } from '../contracts/contract.ts';
import { allBindings } from './bindings/index.ts';
import type { Binding, Call } from './binding.ts';
import { contextOf } from './context.ts';
import { AppError } from './errors.ts';
import { guard } from './guard.ts';
import { bodyReader, inputReader, type Input } from './read-input.ts';
import { answerSender } from './send-answer.ts';
import type { Once, Services } from './services.ts';
import { loginOf, sessionHandlers } from './sessions.ts';
import type { HttpSettings } from './settings.ts';
import { throttles } from './throttle.ts';

/** One route per contract: session, permission, body, throttle, validation, the service, the answer. */
export function apiRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router({ caseSensitive: true });
  const sessionsFor = sessionHandlers(services.sessions, settings);
  const throttleFor = throttles(settings.throttle);
  const methods = new Map<string, Contract['method'][]>();
  for (const binding of allBindings(settings)) {
    const { contract } = binding;
    const path = contract.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), contract.method]);
    router[contract.method](
      path,
      named(contract),
      ...sessionsFor(contract),
      guard(contract, services.accounts),
      ...bodyReader(contract),
      checked(contract),
      ...throttleFor(contract),
      work(binding, services, settings),
    );
  }
  for (const [path, allowed] of methods) router.all(path, refuseMethod(allowed));
  router.use((req) => {
    throw new AppError('no_such_route', { params: { method: req.method, path: `${req.baseUrl}${req.path}` } });
  });
  return router;
}

function named(contract: Contract): RequestHandler {
  return (_req, res, next) => {
    contextOf(res).operation = contract.id;
    next();
  };
}

/** The throttle of sign-in counts per account, so it stands behind the check of what came in. */
function checked(contract: Contract): RequestHandler {
  const read = inputReader(contract);
  return async (req, res, next) => {
    res.locals['input'] = await read(req, res);
    next();
  };
}

function work({ contract, answer }: Binding, services: Services, settings: HttpSettings): RequestHandler {
  const send = answerSender(contract, settings.checkResponses);
  return async (req, res) => {
    const call = {
      ...(res.locals['input'] as Input),
      actor: contextOf(res).actor,
      once: onceOf(req),
      headers: req.headers,
      login: loginOf(req),
      origin: settings.publicUrl ?? `${req.protocol}://${req.get('host') ?? 'localhost'}`,
    };
    await send(await answer(services, call as Call<Contract>), req, res);
  };
}

/** @throws AppError validation_failed for a key that is empty, long or not plain text */
function onceOf(req: Request): Once {
  const key = req.get('idempotency-key');
  if (key === undefined) return {};
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new AppError('validation_failed', {
      errors: [{ path: 'Idempotency-Key', code: 'format', message: 'must be 1 to 200 visible ASCII characters' }],
    });
  }
  return { idempotencyKey: key };
}

function refuseMethod(methods: readonly string[]): RequestHandler {
  const allowed = methods.map((method) => method.toUpperCase()).join(', ');
  return (req, res) => {
    res.set('allow', allowed);
    throw new AppError('method_not_allowed', { params: { path: `${req.baseUrl}${req.path}`, allowed } });
  };
}
