/** Data files are turned into plain objects by the build (scripts/yaml-data.mjs). */
declare module "*.yaml" {
  const data: unknown;
  export default data;
}
