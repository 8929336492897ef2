// Which bracketed words are links: `[label]` is one only where the document defines the label.

import type { SyntaxNodeRef, Tree } from "@lezer/common";

// Lower and then upper case: as near to Unicode's case folding as built-ins come.
const normalLabel = (label: string) =>
  label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();

/** Asked for labels in the form in which they are compared. */
export interface LinkLabels {
  has(label: string): boolean;
}

/** The labels that a run of blocks defines, in the form in which they are compared. */
export function definedLinkLabels(tree: Tree, body: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!body.includes("]:")) return labels;
  tree.iterate({
    enter({ name, node }) {
      if (name === "LinkReference") {
        const label = node.getChild("LinkLabel");
        if (label) labels.add(normalLabel(body.slice(label.from + 1, label.to - 1)));
      }
      return name !== "Paragraph" && name !== "LinkReference" && name !== "HTMLBlock";
    },
  });
  return labels;
}

/** Whether a Link or Image node is one, or only brackets that name no definition. */
export function isLink({ node }: SyntaxNodeRef, body: string, definedLabels: LinkLabels): boolean {
  const { firstChild, lastChild } = node;
  if (lastChild?.name === "LinkMark" && body.charAt(lastChild.from) === ")") return true;
  const isLabelled = lastChild?.name === "LinkLabel" && lastChild.to - lastChild.from > 2;
  const label = isLabelled
    ? body.slice(lastChild.from + 1, lastChild.to - 1)
    : body.slice(firstChild?.to, node.getChildren("LinkMark")[1]?.from);
  return definedLabels.has(normalLabel(label));
}
