import { IDLE } from '../../service-levels/replay.ts';
import type { LevelRow } from '../../store/service-level.ts';
import type { Engine } from '../engine.ts';

/** The promises that are made for a ticket which is opened now, not yet begun. @param variables what conditions see */
export async function promised(engine: Engine, shopId: string, variables: Record<string, unknown>): Promise<LevelRow[]> {
  const { version, targets } = await engine.levels.live(shopId);
  return targets.filter(({ key, when }) => when === undefined || isMeant(engine, key, when, variables)).map(({ key }) => ({ target_key: key, version, level: IDLE }));
}

/** A condition that cannot be answered makes no promise; it must not keep a buyer from applying. */
function isMeant(engine: Engine, key: string, when: string, variables: Record<string, unknown>): boolean {
  try {
    return engine.evaluate(when, variables) === true;
  } catch (error) {
    engine.log.warn({ target: key, err: error }, 'the condition of a service level failed');
    return false;
  }
}
