/** The style sheet of the cards is part of the program: the build takes it in as a text. */
declare module "*.css?raw" {
  const text: string;
  export default text;
}
