// One walk over the Markdown tree of a statement's body gathers annotations, sections, images, blocks
// and problems.

import type { SyntaxNodeRef, Tree } from "@lezer/common";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { type Attributes, moveAttributes, readAttributes } from "./attributes.ts";
import type {
  Annotation,
  Block,
  ImageLink,
  Section,
  SyntaxProblem,
  SyntaxProblemCode,
} from "./document.ts";
import { readHeadingAttributes } from "./heading-attributes.ts";
import { kindOfSigil } from "./kinds.ts";
import type { LineFeedText } from "./line-ends.ts";
import { definedLinkLabels, isLink } from "./link-labels.ts";
import { malformedAttributes, problemsOfMark, repeatedAttributes } from "./mark-problems.ts";
import { ReaderText } from "./reader-text.ts";
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

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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

/** Walks the tree of the body. Offsets of nodes are relative to the body, with LF line ends. */
export class DocumentWalk {
  readonly annotations: Annotation[] = [];
  readonly sections: Mutable<Section>[] = [];
  readonly images: ImageLink[] = [];
  readonly blocks: Block[] = [];
  readonly textBlocks: Range[] = [];
  readonly problems: SyntaxProblem[] = [];

  private readonly body: string;
  private readonly source: LineFeedText;
  private readonly bodyStart: number;
  private readonly tree: Tree;
  private readonly linkLabels: ReadonlySet<string>;
  private readonly reader: ReaderText;
  private readonly open: OpenAnnotation[] = [];
  /** For each link or image around: whether it is one, or only brackets that name no definition. */
  private readonly links: { readonly isLink: boolean; readonly end: number }[] = [];
  /** What is shown of the code span being read. */
  private code: Range = { start: 0, end: 0 };
  private opened = 0;
  private blockEnd = 0;
  private isInTable = false;
  /** Attributes of the heading being read: no marks are read in them. */
  private headingAttributes: Attributes | null = null;

  constructor(source: LineFeedText, bodyStart: number, tree: Tree) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.tree = tree;
    this.body = source.text.slice(bodyStart);
    this.reader = new ReaderText(this.body);
    this.linkLabels = definedLinkLabels(tree, this.body);
  }

  run(): void {
    this.tree.iterate({
      enter: (node) => this.enter(node),
      leave: (node) => this.leave(node),
    });
  }

  private readonly place = (offset: number) => this.source.original(this.bodyStart + offset);

  private range({ start, end }: Range): Range {
    return { start: this.place(start), end: this.place(end) };
  }

  private report(code: SyntaxProblemCode, message: string, start: number, end: number): void {
    this.problems.push({ code, message, start: this.place(start), end: this.place(end) });
  }

  private enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (foldableBlocks.has(name)) {
      this.blocks.push({ name, ...this.range({ start: from, end: to }) });
      if (name === "Table") this.isInTable = true;
      return !withoutMarks.has(name);
    }
    if (this.headingAttributes && from >= this.headingAttributes.start) {
      if (name !== "HeaderMark") return false;
      this.reader.replace(this.headingAttributes.start, this.headingAttributes.end);
    }
    switch (name) {
      case "Paragraph":
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
        this.links.push({ isLink: isLink(node, this.body, this.linkLabels), end: to });
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
        const level = headingLevels.get(name);
        if (level !== undefined) this.enterHeading(node, level);
      }
    }
    return true;
  }

  private leave(node: SyntaxNodeRef): void {
    const { name } = node;
    if (name === "Mark") this.leaveMark();
    else if (name === "Link" || name === "Image") this.links.pop();
    else if (name === "Table") this.isInTable = false;
    else if (headingLevels.has(name)) this.leaveHeading(node);
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
    this.problems.push(...problemsOfMark(this.annotations[index]));
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
    const destination = this.body.slice(url.from, node.node.lastChild?.from);
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
    this.sections.push({
      level,
      title: "",
      heading: range,
      ...range,
      attributes,
      parent: null,
    });
  }

  private leaveHeading({ node, to }: SyntaxNodeRef): void {
    const attributes = this.headingAttributes;
    this.headingAttributes = null;
    if (attributes) this.reader.replace(attributes.start, attributes.end);
    this.reader.readTo(to);
    const section = this.sections.at(-1);
    if (section && isTopLevel(node)) section.title = this.reader.since(0).trim();
  }
}

const isTopLevel = ({ node }: SyntaxNodeRef) => node.parent?.name === "Document";
