/** Texts of one language and one group, made by the build (`vite-texts.ts`). */
declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
