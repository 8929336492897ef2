// What stands around the words of a statement and helps to recognise what they say: who speaks, where,
// when, in which language.

import type { RecognitionContext } from "../../recognition/suggestion.ts";
import type { Registry } from "../../registry/registry.ts";
import { Places } from "../../workspace/defaults.ts";
import { namesIn } from "../../workspace/list-attributes.ts";
import { actorIdsOfNames } from "../../workspace/names-to-ids.ts";
import type { Statement } from "../../workspace/statement.ts";

export function recognitionContext({ document, registry }: Statement): RecognitionContext {
  const { values } = document.frontMatter;
  const places = new Places(document, registry);
  const front = places.defaultsAt(-1);
  const [forum] = known(registry, actorIdsOfNames(registry, namesIn(values.get("forum"))));
  const language = values.get("language");
  return {
    speakers: known(registry, front.speaker),
    speakersAt: (offset) => known(registry, places.defaultsAt(offset).speaker),
    ...(forum === undefined ? {} : { forum }),
    ...(front.date === null ? {} : { date: front.date }),
    language: typeof language === "string" && language !== "" ? language : "en",
  };
}

/** Names that stand for nobody are no ids. */
function known(registry: Registry, names: readonly string[]): readonly string[] {
  return names.filter((name) => registry.entity("actor", name) !== undefined);
}
