import { readSettings } from './config/settings.ts';

const NEEDED_MAJOR = 24;

function refuseOldNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NEEDED_MAJOR) {
    console.error(`Reflow runs on Node ${NEEDED_MAJOR}; this is ${process.version}. Use \`npm start\`: it takes the Node that came with \`npm ci\`.`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  refuseOldNode();
  const settings = readSettings();
  const { start } = await import('./compose.ts');
  const { welcome } = await import('./welcome.ts');
  const running = await start(settings);
  console.log(await welcome(running, settings));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(() => process.exit(0), () => process.exit(1));
    });
  }
}

main().catch((error: unknown) => {
  console.error( error instanceof Error ? error.message : error);
  process.exit(1);
});
