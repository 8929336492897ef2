// One walk over the Markdown tree of a run of blocks gathers annotations, headings, images, blocks and
// problems. What takes more than one run (sections, parts, block marks) is put together from these.

import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { type Attributes, attributeOf, moveAttributes, readAttributes } from "./attributes.ts";
import type { BlockRun } from "./block-runs.ts";
import type { Annotation, Block, ImageLink, SyntaxProblem, SyntaxProblemCode } from "./document.ts";
import { type Footnote, footnoteAt, memoName } from "./footnotes.ts";
import { readHeadingAttributes } from "./heading-attributes.ts";
import { kindOfSigil } from "./kinds.ts";
import { isLink } from "./link-labels.ts";
import { type Fence, readFence } from "./mark-fence.ts";
import { malformedAttributes, problemsOfMark, repeatedAttributes } from "./mark-problems.ts";
import { ReaderText } from "./reader-text.ts";
import type { Heading, RunContent, Surroundings } from "./run-content.ts";
import { plainBar, withPlainBars } from "./table-bars.ts";
import { targetText } from "./target.ts";

interface OpenAnnotation {
  readonly index: number;
  readonly parent: number | null;
  readonly start: number;
  readonly end: number;
  kind: string;
  form: "sigil" | "long";
  textStart: number;
  textEnd: number;
  /** Where in the reader's text its own starts. */
  readerStart: number;
  text: string;
  target: Range | null;
  attributes: Attributes | null;
}

export function readContent(run: BlockRun, surroundings: Surroundings): RunContent {
  const walk = new DocumentWalk(run, surroundings);
  walk.run();
  return walk;
}

/** What a reader sees of each of the run's `textBlocks`. */
export function readTexts(run: BlockRun, surroundings: Surroundings): readonly string[] {
  const walk = new DocumentWalk(run, surroundings, true);
  walk.run();
  return walk.texts;
}

const foldableBlocks = new Set([
  "Blockquote",
  "BulletList",
  "OrderedList",
  "ListItem",
  "FencedCode",
  "CodeBlock",
  "Table",
  "HTMLBlock",
  "CommentBlock",
]);
const withoutMarks = new Set(["FencedCode", "CodeBlock", "HTMLBlock", "CommentBlock"]);
const headingLevels = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, level] as const),
  ["SetextHeading1", 1],
  ["SetextHeading2", 2],
]);

const textBlockNames = new Set(["Paragraph", "TableCell", "Task", ...headingLevels.keys()]);

class DocumentWalk implements RunContent {
  readonly annotations: Annotation[] = [];
  readonly headings: Heading[] = [];
  readonly images: ImageLink[] = [];
  readonly blocks: Block[] = [];
  readonly textBlocks: Range[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly fences: Fence[] = [];
  readonly footnotes: Footnote[] = [];
  readonly memoNames = new Set<string>();
  readonly turns: number[] = [];
  readonly withId: number[] = [];
  readonly labelsAsked = new Set<string>();
  readonly texts: string[] = [];

  private readonly body: string;
  /** Whether places in the tree are not those in the text as written. */
  private readonly isMoved: boolean;
  private readonly place: (offset: number) => number;
  private readonly tree: Tree;
  private readonly surroundings: Surroundings;
  private readonly wantsTexts: boolean;
  private readonly reader: ReaderText;
  private readonly open: OpenAnnotation[] = [];
  /** For each link or image around: whether it is one, or only brackets that name no definition. */
  private readonly links: { readonly isLink: boolean; readonly end: number }[] = [];
  /** What is shown of the code span being read. */
  private code: Range = { start: 0, end: 0 };
  private opened = 0;
  private blockEnd = 0;
  private isInTable = false;
  private isInFootnote = false;
  /** Where the paragraph being read starts, at the top level. */
  private topParagraphStart = -1;
  /** Attributes of the heading being read: no marks are read in them. */
  private headingAttributes: Attributes | null = null;

  constructor(run: BlockRun, surroundings: Surroundings, wantsTexts = false) {
    this.body = run.source.text;
    this.place = run.source.original;
    this.isMoved = run.source.text.length !== run.text.length;
    this.tree = run.tree;
    this.surroundings = surroundings;
    this.wantsTexts = wantsTexts;
    this.reader = new ReaderText(this.body);
  }

  run(): void {
    this.tree.iterate({
      enter: (node) => this.enter(node),
      leave: (node) => this.leave(node),
    });
  }

  private range({ start, end }: Range): Range {
    return { start: this.place(start), end: this.place(end) };
  }

  private report(code: SyntaxProblemCode, message: string, start: number, end: number): void {
    this.problems.push({ code, message, start: this.place(start), end: this.place(end) });
  }

  private enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (this.headingAttributes && from >= this.headingAttributes.start) {
      if (name !== "HeaderMark") return false;
      this.reader.replace(this.headingAttributes.start, this.headingAttributes.end);
    }
    switch (name) {
      case "Paragraph":
        if (isTopLevel(node) && !this.enterTopParagraph(node.node)) return false;
        this.startBlock(from, to);
        break;
      case "MarkFence":
        this.readFence(node.node);
        return false;
      case "TableCell":
      case "Task":
        this.startBlock(from, to);
        break;
      case "LinkReference":
        return false;
      case "Mark":
        this.enterMark(from, to);
        break;
      case "MarkOpen":
        this.readMarkOpening(from, to);
        break;
      case "MarkClose":
        this.reader.readTo(from);
        this.closeText(from);
        this.reader.replace(from, to);
        break;
      case "MarkTarget":
        this.setOnInnermost("target", { start: from, end: to });
        this.reader.replace(from, to);
        return false;
      case "MarkAttributes":
        this.setOnInnermost("attributes", this.readMarkAttributes(node));
        this.reader.replace(from, to);
        return false;
      case "Link":
      case "Image":
        this.links.push({ isLink: this.isLink(node), end: to });
        if (name === "Image") this.readImage(node);
        break;
      case "Escape":
        this.reader.replace(from, to, this.body.slice(from + 1, to));
        break;
      case "Entity":
        this.reader.replaceEntity(from, to);
        break;
      case "HardBreak":
        this.reader.replace(from, to, "\n");
        break;
      case "LinkMark":
      case "LinkLabel":
        this.readLinkSyntax(from, to);
        break;
      case "Autolink":
        this.reader.replace(from, from + 1);
        this.reader.replace(to - 1, to);
        return false;
      case "InlineCode":
        return this.enterCode(from, to);
      case "CodeMark":
        if (from < this.code.start) this.reader.replace(from, this.code.start);
        else this.reader.replace(this.code.end, to);
        break;
      case "EmphasisMark":
      case "StrikethroughMark":
      case "QuoteMark":
      case "HTMLTag":
      case "Comment":
      case "ProcessingInstruction":
      case "HeaderMark":
      case "TaskMarker":
        this.reader.replace(from, to);
        break;
      default: {
        if (foldableBlocks.has(name)) {
          this.blocks.push({ name, ...this.range({ start: from, end: to }) });
          if (name === "Table") this.isInTable = true;
          return !withoutMarks.has(name);
        }
        const level = headingLevels.get(name);
        if (level !== undefined) this.enterHeading(node, level);
      }
    }
    return true;
  }

  private leave(node: SyntaxNodeRef): void {
    const { name } = node;
    if (this.wantsTexts && textBlockNames.has(name)) this.keepText(node);
    if (name === "Paragraph") {
      this.isInFootnote = false;
      this.topParagraphStart = -1;
    } else if (name === "Mark") this.leaveMark();
    else if (name === "Link" || name === "Image") this.links.pop();
    else if (name === "Table") this.isInTable = false;
    else if (headingLevels.has(name)) this.leaveHeading(node);
  }

  /** Whether its marks are read: not in a memo. */
  private enterTopParagraph(node: SyntaxNode): boolean {
    const footnote = footnoteAt(this.body, node);
    const isMemo = footnote !== undefined && this.surroundings.memoNames.has(footnote.name);
    if (footnote) this.footnotes.push({ ...footnote, ...this.range(footnote), isMemo });
    if (isMemo) return false;
    this.topParagraphStart = node.from;
    this.isInFootnote = footnote !== undefined;
    return true;
  }

  private readFence(node: SyntaxNode): void {
    const { from, to } = node;
    const fence = readFence(this.body, from, to);
    if (!fence) return;
    if (fence.unreadable !== undefined) {
      this.problems.push({
        code: "malformed-attributes",
        ...malformedAttributes(this.body.slice(0, to), fence.unreadable, this.place, "line"),
      });
      return;
    }
    const { parent } = node;
    const { kind, colons, target, attributes } = fence;
    this.fences.push({
      kind,
      colons,
      target: target && targetText(this.body.slice(target.start + 1, target.end - 1)),
      targetRange: target && this.range(target),
      attributes: attributes && moveAttributes(attributes, this.place),
      container: parent?.name === "Document" ? null : (parent?.from ?? null),
      ...this.range({ start: from, end: to }),
    });
    this.noteMemo(attributes);
  }

  private isLink(node: SyntaxNodeRef): boolean {
    const { linkLabels } = this.surroundings;
    return isLink(node, this.body, {
      has: (label) => {
        this.labelsAsked.add(label);
        return linkLabels.has(label);
      },
    });
  }

  private noteMemo(attributes: Attributes | null): void {
    const name = this.isInFootnote ? undefined : memoName(attributeOf(attributes, "note")?.value);
    if (name !== undefined) this.memoNames.add(name);
  }

  private keepText({ to, name }: SyntaxNodeRef): void {
    // A heading's own end keeps its attributes out.
    if (headingLevels.has(name)) return;
    this.reader.readTo(to);
    this.texts.push(this.reader.since(0).trim());
  }

  private startBlock(from: number, to: number): void {
    this.reader.startBlock(from);
    this.blockEnd = to;
    this.textBlocks.push(this.range({ start: from, end: to }));
  }

  private enterMark(from: number, to: number): void {
    this.reader.readTo(from);
    this.open.push({
      index: this.opened++,
      parent: this.open.at(-1)?.index ?? null,
      start: from,
      end: to,
      kind: "",
      form: "sigil",
      textStart: from,
      textEnd: to,
      readerStart: this.reader.point,
      text: "",
      target: null,
      attributes: null,
    });
  }

  private readMarkOpening(from: number, to: number): void {
    const opening = this.body.slice(from, to);
    const mark = this.open.at(-1);
    if (!mark || mark.start !== from) {
      const written = inMessage(opening);
      const message = `This ${written} is not closed in its paragraph. Add ] behind the words it marks, or write \\${written} if it is no mark.`;
      this.report("unclosed-mark", message, from, to);
      return;
    }
    mark.form = opening.startsWith(":") ? "long" : "sigil";
    mark.kind =
      mark.form === "long" ? opening.slice(1, -1) : (kindOfSigil(opening.charAt(0))?.name ?? "");
    mark.textStart = to;
    this.reader.replace(from, to);
    mark.readerStart = this.reader.point;
  }

  private closeText(textEnd: number): void {
    const mark = this.open.at(-1);
    if (!mark) return;
    mark.textEnd = textEnd;
    mark.text = this.reader.since(mark.readerStart);
  }

  private setOnInnermost<K extends "target" | "attributes">(
    key: K,
    value: OpenAnnotation[K],
  ): void {
    const mark = this.open.at(-1);
    if (mark) mark[key] = value;
  }

  /** In a quote the `> ` of a continued line, in a table the `\` before a `|`, is not the author's. */
  private readMarkAttributes(node: SyntaxNodeRef): Attributes | null {
    if (!this.isMoved && !this.isInTable && !node.node.firstChild) {
      const { attributes } = readAttributes(this.body, node.from);
      if (attributes?.end === node.to) return attributes;
    }
    let written = this.body.slice(node.from, node.to);
    for (let child = node.node.firstChild; child; child = child.nextSibling) {
      const [start, end] = [child.from - node.from, child.to - node.from];
      written = written.slice(0, start) + " ".repeat(end - start) + written.slice(end);
    }
    const { attributes } = readAttributes(written, 0);
    if (!attributes) return null;
    const inTable = this.isInTable ? withPlainBars(attributes) : attributes;
    return moveAttributes(inTable, (offset) => this.place(node.from + offset));
  }

  private leaveMark(): void {
    const mark = this.open.pop();
    if (!mark) return;
    const { index, kind, form, parent, text, attributes } = mark;
    const inside = mark.target && this.body.slice(mark.target.start + 1, mark.target.end - 1);
    this.annotations[index] = {
      index,
      kind,
      form,
      ...this.range(mark),
      textStart: this.place(mark.textStart),
      textEnd: this.place(mark.textEnd),
      text,
      target: inside === null ? null : targetText(this.isInTable ? plainBar(inside) : inside),
      targetRange: mark.target && this.range(mark.target),
      attributes,
      parent,
      partOf: null,
    };
    if (!attributes && this.body.charAt(mark.end) === "{" && mark.end < this.blockEnd) {
      this.problems.push({
        code: "malformed-attributes",
        ...malformedAttributes(this.body.slice(0, this.blockEnd), mark.end, this.place),
      });
    }
    for (const problem of problemsOfMark(this.annotations[index])) this.problems.push(problem);
    this.noteMemo(attributes);
    if (attributes?.id) this.withId.push(index);
    if (this.opensTurn(mark)) this.turns.push(index);
  }

  /** `@[Mr. Nebenzia](RUS){role=speaker}` at the start of a paragraph; emphasis may stand before it. */
  private opensTurn({ kind, start, attributes }: OpenAnnotation): boolean {
    return (
      kind === "actor" &&
      this.topParagraphStart >= 0 &&
      attributeOf(attributes, "role")?.value === "speaker" &&
      /^[*_]*$/.test(this.body.slice(this.topParagraphStart, start))
    );
  }

  private readLinkSyntax(from: number, to: number): void {
    const link = this.links.at(-1);
    if (!link?.isLink) return;
    const isDestination = this.body.charAt(from) === "(";
    this.reader.replace(from, isDestination ? link.end : to);
  }

  /** A space at both ends of a code span is not shown: it only sets backticks apart. */
  private enterCode(from: number, to: number): boolean {
    const written = this.body.slice(from, to);
    const fence = /^`*/.exec(written)?.[0].length ?? 0;
    const inside = written.slice(fence, -fence);
    const padding = /^[ \n].*[ \n]$/s.test(inside) && /[^ \n]/.test(inside) ? 1 : 0;
    this.code = { start: from + fence + padding, end: to - fence - padding };
    if (!this.isInTable) return true;
    this.reader.replace(from, to, plainBar(this.body.slice(this.code.start, this.code.end)));
    return false;
  }

  private readImage(node: SyntaxNodeRef): void {
    const url = node.node.getChild("URL");
    if (!url) return;
    const title = node.node.getChild("LinkTitle");
    // `(S/RES/1718 (2006))` is a destination with a title to Markdown.
    const isTitlePart = title !== null && this.body.charAt(title.from) === "(";
    const written = this.body.slice(url.from, isTitlePart ? title.to : url.to);
    const destination = targetText(/^<.*>$/.test(written) ? written.slice(1, -1) : written);
    this.images.push({ ...this.range({ start: node.from, end: node.to }), destination });
  }

  private enterHeading(node: SyntaxNodeRef, level: number): void {
    const marks = node.node.getChildren("HeaderMark");
    const closing = marks.at(-1);
    const contentEnd = closing && closing.from > node.from ? closing.from : node.to;
    const contentStart = marks[0]?.from === node.from ? marks[0].to : node.from;
    const written = isTopLevel(node)
      ? (readHeadingAttributes(this.body, contentStart, contentEnd) ?? null)
      : null;
    this.startBlock(contentStart, written?.start ?? contentEnd);
    if (!isTopLevel(node)) return;
    this.headingAttributes = written;
    const attributes = written && moveAttributes(written, this.place);
    this.problems.push(...repeatedAttributes(attributes, "heading"));
    const range = this.range({ start: node.from, end: node.to });
    this.headings.push({ level, title: "", ...range, attributes });
  }

  private leaveHeading(node: SyntaxNodeRef): void {
    const attributes = this.headingAttributes;
    this.headingAttributes = null;
    if (attributes) this.reader.replace(attributes.start, attributes.end);
    this.reader.readTo(node.to);
    const title = this.reader.since(0).trim();
    const heading = this.headings.at(-1);
    if (heading && isTopLevel(node))
      this.headings[this.headings.length - 1] = { ...heading, title };
    if (this.wantsTexts) this.texts.push(title);
  }
}

const isTopLevel = ({ node }: { readonly node: SyntaxNode }) => node.parent?.name === "Document";
