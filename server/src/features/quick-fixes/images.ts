// Fixes for image-or-demand. The citation in the parentheses is not lost in any of them.

import { writeAttributeValue } from "../../syntax/attributes.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Fixer } from "./quick-fix.ts";

export const fixImage: Fixer = ({ document }, { start, end }) => {
  const image = document.images.find((each) => each.start === start && each.end === end);
  const parenthesis = document.text.slice(start, end).lastIndexOf("](") + 1 + start;
  if (!image || parenthesis <= start) return [];
  const { destination } = image;
  const shown = inMessage(destination);
  return [
    {
      title: `Make it a demand on the legal ground ${shown}`,
      edits: [
        {
          start: parenthesis,
          end,
          text: `{basis=${writeAttributeValue(destination, true)}}`,
        },
      ],
      changes: "marks",
    },
    {
      title: `Make it a demand, and ${shown} text behind it`,
      edits: [{ start: parenthesis, end: parenthesis, text: "()" }],
      changes: "marks",
    },
    {
      title: `Make it a legal reference to ${shown}`,
      edits: [{ start, end: start + 1, text: "§" }],
      changes: "marks",
    },
  ];
};
