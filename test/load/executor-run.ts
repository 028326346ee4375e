import type { Executor } from '../../engine/executors/port.ts';
import { heapUsed } from './heap.ts';
import type { BenchmarkFlow } from './kernel-flows.ts';
import type { Measured } from './measured.ts';
import { processorTime } from './processor-time.ts';

type Advance = Executor['advance'];

/** One of our executors on one flow. */
export function measureExecutor({ name, advance }: Executor, flow: BenchmarkFlow, seconds: number, waiting: number): Measured {
  const clock = new Clock();
  for (let warmUp = 0; warmUp < 5; warmUp += 1) flow.play(advance);
  while (clock.spent < seconds * 1e6) flow.play(clock.timing(advance));
  flow.wait(advance);
  const before = heapUsed();
  const kept = Array.from({ length: waiting }, () => flow.wait(advance));
  const heap = (heapUsed() - before) / kept.length;
  return { name, own: (clock.spent - clock.shared) / clock.transitions, shared: clock.shared / clock.transitions, bytes: clock.bytes / clock.states, heap };
}

/** Microseconds inside `advance`, and of these inside what it calls of the host. */
class Clock {
  spent = 0;
  shared = 0;
  transitions = 0;
  bytes = 0;
  states = 0;

  timing(advance: Advance): Advance {
    return (program, state, command, { evaluate, decide, due, ...context }) => {
      const watched = { ...context, evaluate: this.sharing(evaluate), decide: this.sharing(decide), due: this.sharing(due) };
      const begin = processorTime();
      const advanced = advance(program, state, command, watched);
      this.spent += processorTime() - begin;
      this.transitions += 1;
      if (advanced.state.status === 'ended') return advanced;
      this.bytes += JSON.stringify(advanced.state).length;
      this.states += 1;
      return advanced;
    };
  }

  private sharing<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
    return (...given) => {
      const begin = processorTime();
      try {
        return act(...given);
      } finally {
        this.shared += processorTime() - begin;
      }
    };
  }
}
