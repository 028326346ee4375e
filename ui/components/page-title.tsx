/** The name of the page in the browser's tab and history. */
export function PageTitle(props: { name: string }) {
  return <title>{`${props.name} · Reflow`}</title>;
}
