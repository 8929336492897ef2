import { test } from "vitest";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { completions } from "../../server/src/features/completion/completion.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
const fm = "---\nspeaker: UK\naudience: UNSC\ndate: 2024-12-18\n---\n\nWe met @[Moscow] and @[the regime](DPRK) on §[resolution 1718 (2006)].\n\n";
test("try", () => {
  for (const drawn of ["@[the regime](|)","@[the regime](|","@[Korea](|)","@[the regime](dp|","![withdraw](|)","![withdraw](tro|)","![a](b) ![withdraw its troops](|)","![withdraw]{|}","![withdraw]{|","![withdraw]{to=|}","![withdraw]{to=| and more","![withdraw]{to=RUS,|}","![withdraw]{to=pyon|}","![withdraw]{to=RUS |}","![withdraw]{to=RUS st|}","![withdraw]{status=|}","![withdraw]{status=m|}","![withdraw]{as=|}","![withdraw]{to=\"Nor|\"}","![withdraw]{note=\"some words |\"}","![withdraw]{due=|}","![withdraw]{basis=|}","![withdraw]{to=| status=open}","![withdraw]{|status=open}","## Mr. X {|}","## Mr. X {by=|","## Mr. X {by=rus|}",":::demand{|",":::demand(x){to=|}",":::demand(|",":::|",":::dem|","so :dem|","text {|","text {to=|","`![a]{|`","@[x]{role=|}","@[x](DPRK){|}","§[x]{at=|","?[x]{|}","![a]{to=UK} {|","@[a] |","|","Mr. (|", "![We urge @[Pyongyang]{|} to go]{to=UK}","![a]{to=UK}{|}", "+[x]{to=|,RUS}","![x]{.a |}","![x]{re=|}","![x]{stance=|}","> ![x]{|}","| ![x]{|} |"]) {
    const [b="",a=""]=(fm+drawn).split("|");
    const s=readStatement(b+a, builtInRegistry());
    const t0=performance.now();
    const c=completions(s,b.length,{isExplicit:false,today:"2026-01-01",positions:()=>[]});
    const t=performance.now()-t0;
    console.log(drawn.padEnd(28), t.toFixed(1), c.length, c.slice(0,4).map(x=>`${x.label}<${x.detail}>`).join(" ; "), c[0]? JSON.stringify(applyEdits(b+a,[{...c[0].range,text:c[0].text}]).slice(fm.length))+" f="+c[0].filter:"");
  }
});
test("front", () => {
  for (const drawn of ["---\n|\n---\n","---\nspe|\n---\n","---\nspeaker: |\n---\n\n@[Moscow]","---\nspeaker: rus|\n---\n","---\nspeaker: [UK, |]\n---\n","---\ntopics:\n  - |\n---\n","---\nspeaker:\n  - UK\n  - pyo|\n---\n","---\ndate: |\n---\n","---\nlanguage: |\n---\n","---\ncoding: c|\n---\n","---\nspea|","---\nspeaker: UK\nda|\n","---\nspeaker: |\n\nWe met.","---\n\nWe met (|","---\ntitle: a |\n---\n", "---\nspeaker: UK\n---\n|","---\r\nspeaker: |\r\n---\r\n","---\nspeaker: \"ru|\"\n---\n","---\nforum: sec|\n---\n","---\nspeaker:|\n---\n"]) {
    const [b="",a=""]=(drawn).split("|");
    const s=readStatement(b+a, builtInRegistry());
    const c=completions(s,b.length,{isExplicit:false,today:"2026-01-01",positions:()=>[]});
    console.log(JSON.stringify(drawn).padEnd(28), c.length, c.slice(0,4).map(x=>`${x.label}<${x.detail}>`).join(" ; "), c[0]? JSON.stringify(applyEdits(b+a,[{...c[0].range,text:c[0].text}]))+" f="+c[0].filter:"");
  }
});
