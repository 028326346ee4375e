export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** The values of a filter after a choice was pressed: a chosen one goes out; a new one is added where several may be chosen, else replaces. */
export function nextValue(filter: { readonly several?: boolean; readonly value: readonly string[] }, pressed: string): readonly string[] {
  if (filter.value.includes(pressed)) return filter.value.filter((value) => value !== pressed);
  return filter.several ? [...filter.value, pressed] : [pressed];
}
