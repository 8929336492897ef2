// Quick fixes of names, and of what marks refer to.

import { describe, expect, test } from "vitest";
import { safeFixes } from "../../../server/src/features/quick-fixes/quick-fixes.ts";
import { statementOf } from "../statement-fixture.ts";
import { offered, preferred } from "./offered.ts";

const toActors = (id: string, name: string) =>
  JSON.stringify({ section: "actors", id, fields: [["name", name]] });

describe("unknown names", () => {
  test("become the nearest entry, wherever they stand", () => {
    const fixture =
      '---\nspeaker: [UK, Ukrain]\n---\n@[Ukrain] ![a]{to=UK,Ukrain,"a, b"} @[x](Ukrain)';
    expect(offered(fixture)).toMatchObject({
      "Fix all: let every “Ukrain” mean Ukraine (UKR)":
        '---\nspeaker: [UK, UKR]\n---\n@[Ukrain](UKR) ![a]{to=UK,UKR,"a, b"} @[x](UKR)',
    });
  });
  test("stay as words in quotes where words can stand", () => {
    expect(offered("![a]{to=Ukrain}")).toEqual({
      "Let “Ukrain” mean Ukraine (UKR)": "![a]{to=UKR}",
      "Keep “Ukrain” as words, in quotes": '![a]{to="Ukrain"}',
      "Add “Ukrain” to the codebook": toActors("UKRAIN", "Ukrain"),
    });
    expect(Object.keys(offered("![a]{to=UK by=Erewhon}"))).toEqual([
      "Add “Erewhon” to the codebook",
    ]);
  });
  test("with a title may be persons", () => {
    expect(offered("@[Foreign Minister Erewhon] @[Mr. John van Erewhon]")).toMatchObject({
      "Let “Foreign Minister Erewhon” mean Erewhon (PERSON:Erewhon)":
        "@[Foreign Minister Erewhon](PERSON:Erewhon) @[Mr. John van Erewhon]",
      "Let “Mr. John van Erewhon” mean Erewhon (PERSON:Erewhon)":
        "@[Foreign Minister Erewhon] @[Mr. John van Erewhon](PERSON:Erewhon)",
    });
  });
  test("get an id that nothing has", () => {
    expect(
      offered(
        "@[the Volga Group] #[Côté & Co]\n=== statemark.yaml\nactors: { VOLGA-GROUP: { name: W } }",
      ),
    ).toMatchObject({
      "Add “the Volga Group” to the codebook": toActors("VOLGA-GROUP-2", "the Volga Group"),
      "Add “Côté & Co” to the codebook": JSON.stringify({
        section: "topics",
        id: "cote-co",
        fields: [["name", "Côté & Co"]],
      }),
    });
  });
});

describe("ambiguous names", () => {
  test("mean one of the candidates, here or wherever they stand", () => {
    expect(offered("@[Congo] and @[Congo]{role=x}")).toMatchObject({
      "Let “Congo” mean Republic of the Congo (COG)": "@[Congo] and @[Congo](COG){role=x}",
      "Fix all: let every “Congo” mean Democratic Republic of the Congo (COD)":
        "@[Congo](COD) and @[Congo](COD){role=x}",
    });
  });
});

describe("kind-mismatch", () => {
  test("changes the kind, or the id", () => {
    expect(offered("![a]{as=x to=UK} +[b]{as=x}")).toEqual({
      "Make this a demand too": "![a]{as=x to=UK} ![b]{as=x}",
      "Give this one an id of its own: x-2": "![a]{as=x to=UK} +[b]{as=x-2}",
    });
    expect(offered("![a](x){to=UK} +[b](x) -[c](x-2)")).toMatchObject({
      "Give this one an id of its own: x-3": "![a](x){to=UK} +[b](x-3) -[c](x-2)",
    });
  });
  test("takes the kind that the codebook says", () => {
    expect(
      offered("+[a]{as=x}\n=== statemark.yaml\npositions: { x: { kind: claim, title: X } }"),
    ).toMatchObject({ "Make this a claim too": "?[a]{as=x}\n" });
  });
});

describe("no-addressee", () => {
  const text = (to: string) =>
    `---\nspeaker: UK\naudience: UNSC\n---\n@[France] left. @[Russia] must hear us, the @[UK]: ![we ask @[DPRK] and all parties to stop]${to}.`;
  test("offers whom the sentence names, the audience, everyone, and nobody; not the speaker", () => {
    expect(offered(text(""))).toEqual({
      "Add to=PRK: North Korea": text("{to=PRK}"),
      "Add to=RUS: Russia": text("{to=RUS}"),
      "Add to=UNSC: Security Council": text("{to=UNSC}"),
      "Add to=*: everyone": text("{to=*}"),
      "Add to=-: nobody is named": text("{to=-}"),
    });
  });
  test("is never mended unasked", () => {
    expect(preferred(text(""))).toEqual([]);
    expect(safeFixes(statementOf(text("")).statement)).toBeUndefined();
  });
  test("may be said at the verb, for all that is demanded there", () => {
    expect(offered("![We ask @[DPRK] ![to stop]]")).toEqual({
      "Add to=PRK to the demand around it: North Korea": "![We ask @[DPRK] ![to stop]]{to=PRK}",
      "Add to=PRK: North Korea": "![We ask @[DPRK] ![to stop]{to=PRK}]",
      "Add to=- to the demand around it: nobody is named": "![We ask @[DPRK] ![to stop]]{to=-}",
      "Add to=-: nobody is named": "![We ask @[DPRK] ![to stop]{to=-}]",
    });
  });
  test("is written into the line that opens a block", () => {
    expect(offered(":::demand\nStop.\n:::\n")).toEqual({
      "Add to=-: nobody is named": ":::demand{to=-}\nStop.\n:::\n",
    });
  });
  test("is said of all at once only where nobody is named", () => {
    expect(offered("![Stop]{note=x} ![Go](a)")).toEqual({
      "Add to=-: nobody is named": "![Stop]{note=x} ![Go](a){to=-}",
      "Fix all: add to=- to all demands that name nobody": "![Stop]{to=- note=x} ![Go](a){to=-}",
    });
  });
});

describe("citation-year", () => {
  test("keeps the words, or changes them and says so", () => {
    expect(offered("§[resolution 1718 (2007)]")).toEqual({
      "Keep the words, and let them mean S/RES/1718 (2006)":
        "§[resolution 1718 (2007)](S/RES/1718)",
      "Change 2007 to 2006 in the words of the statement": "§[resolution 1718 (2006)]",
    });
    expect(offered("§[resolution 2758 (XXIV)]")).toMatchObject({
      "Keep the words, and let them mean A/RES/2758(XXVI)":
        "§[resolution 2758 (XXIV)](A/RES/2758(XXVI))",
    });
  });
  test("changes what the analyst wrote", () => {
    expect(offered("§[it](S/RES/1718(2007))")).toEqual({
      "Change 2007 to 2006": "§[it](S/RES/1718(2006))",
    });
    expect(offered('![a]{to=UK basis="resolution 1718 (2007)",NPT}')).toEqual({
      "Change 2007 to 2006": '![a]{to=UK basis="resolution 1718 (2006)",NPT}',
    });
  });
  test("is left where the right year is not known", () => {
    expect(offered("§[S/RES/9000 (2010)]")).toEqual({});
  });
});
