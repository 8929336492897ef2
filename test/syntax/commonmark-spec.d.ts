// The package comes without types.

declare module "commonmark-spec" {
  interface Example {
    /** Tabs are written as `→`. */
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }
  const commonmark: { readonly tests: readonly Example[] };
  export default commonmark;
}
