import type { TimelineEntry } from '../../server/contracts/types.ts';

interface Named { readonly id: string; readonly name: string }
export interface MessageLink { readonly kind: 'order' | 'ticket'; readonly number: string }

/** Colleagues whom a note names. */
export function mentionsOf({ data }: TimelineEntry): readonly Named[] {
  const { mentions } = data as { mentions?: unknown };
  return Array.isArray(mentions) ? mentions.filter((one): one is Named => typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string') : [];
}

/** Orders and tickets that are attached to a message. */
export function linksOf({ data }: TimelineEntry): readonly MessageLink[] {
  const { links } = data as { links?: unknown };
  return Array.isArray(links) ? links.filter((one): one is MessageLink => typeof one === 'object' && one !== null && 'kind' in one && 'number' in one) : [];
}

/** The words cut where one of `names` stands, the longer name first: `@陈航天` is not `@陈航`. */
export function partsOf(words: string, names: readonly string[]): readonly { readonly words: string; readonly named: boolean }[] {
  const [name, ...others] = names.toSorted((one, other) => other.length - one.length);
  if (name === undefined) return words === '' ? [] : [{ words, named: false }];
  return words.split(name).flatMap((part, place) => [...(place > 0 ? [{ words: name, named: true }] : []), ...partsOf(part, others)]);
}
