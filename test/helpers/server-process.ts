import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const root = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 60_000;

/** A server of its own process, as a user starts it, which can be killed and started again on the same data. */
export interface ServerProcess {
  url: string;
  start(): Promise<void>;
  /** kill -9: nothing is written any more, no handler runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export function serverProcess(port: number, environment: Record<string, string>): ServerProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => { ending.once('exit', () => resolve()); });
    ending.kill(signal);
    await gone;
  };
  return {
    url,
    async start() {
      let output = '';
      const starting = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), LOG_LEVEL: 'error', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
      child = starting;
      for (const stream of [starting.stdout, starting.stderr]) stream.on('data', (text: Buffer) => { output += text.toString(); });
      const until = Date.now() + START_LIMIT_MS;
      while (Date.now() < until) {
        if (starting.exitCode !== null) throw new Error(`The server ended at once:\n${output}`);
        const answer = await fetch(`${url}/api/health`).catch(() => undefined);
        if (answer?.ok) return;
        await sleep(50);
      }
      throw new Error(`The server did not become ready:\n${output}`);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Runs a command of the command line to its end. @throws Error with what it printed when it failed */
export function runCommand(args: string[], environment: Record<string, string>): string {
  const done = spawnSync(process.execPath, ['server/cli.ts', ...args], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`reflow ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`);
  return done.stdout;
}
