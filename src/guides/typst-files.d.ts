/** Typst files are part of the program: the build takes them in as texts. */
declare module "*.typ?raw" {
  const text: string;
  export default text;
}
