/** What a step is called in the BPMN of its flow; its id where it is not found there. */
export function stepName(xml: string, id: string): { zh: string; en?: string } {
  const tag = new RegExp(`<[\\w:]+ [^>]*\\bid="${id.replaceAll(/[^\w.-]/g, '')}"[^>]*>`).exec(xml)?.[0] ?? '';
  const read = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
  const [zh, en] = [read('name'), read('[\\w]+:nameEn')];
  return { zh: zh || id, ...(en && { en }) };
}
