// Acts of the European Union: their two orders of number and year, CELEX numbers and ELI addresses.

import { expect, test } from "vitest";
import { idsOf, readAs } from "./read-as.ts";

const address = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=";

test.each([
  ["Regulation (EU) No 833/2014", "CELEX:32014R0833", "Regulation (EU) No 833/2014"],
  [
    "Council Regulation (EU) No 833/2014 of 31 July 2014",
    "CELEX:32014R0833",
    "Regulation (EU) No 833/2014",
  ],
  ["Regulation 833/2014", "CELEX:32014R0833", "Regulation (EU) No 833/2014"],
  ["Regulation (EU) 2016/679", "CELEX:32016R0679", "Regulation (EU) 2016/679"],
  ["Regulation (EU) 2016/2031", "CELEX:32016R2031", "Regulation (EU) 2016/2031"],
  ["Regulation (EC) No 1995/2006", "CELEX:32006R1995", "Regulation (EC) No 1995/2006"],
  ["Regulation (EEC) No 2913/92", "CELEX:31992R2913", "Regulation (EEC) No 2913/92"],
  ["Regulation (EC) No 1024/2011", "CELEX:32011R1024", "Regulation (EU) No 1024/2011"],
  ["Regulation 1024/2011", "CELEX:32011R1024", "Regulation No 1024/2011"],
  ["Regulation (Euratom) No 300/2007", "CELEX:32007R0300", "Regulation (Euratom) No 300/2007"],
  ["Regulation (EU, Euratom) 2018/1046", "CELEX:32018R1046", "Regulation (EU, Euratom) 2018/1046"],
  ["Council Implementing Regulation (EU) 2022/581", "CELEX:32022R0581", "Regulation (EU) 2022/581"],
  ["Council Decision 2014/145/CFSP", "CELEX:32014D0145", "Decision 2014/145/CFSP"],
  ["Council Decision 2011/101/CFSP", "CELEX:32011D0101", "Decision 2011/101/CFSP"],
  ["Council Decision (CFSP) 2022/266", "CELEX:32022D0266", "Decision (CFSP) 2022/266"],
  ["Decision No 1313/2013/EU", "CELEX:32013D1313", "Decision No 1313/2013/EU"],
  ["Directive 2008/115/EC", "CELEX:32008L0115", "Directive 2008/115/EC"],
  ["Directive 95/46/EC", "CELEX:31995L0046", "Directive 95/46/EC"],
  ["Directive (EU) 2016/680", "CELEX:32016L0680", "Directive (EU) 2016/680"],
  ["Common Position 2001/931/CFSP", "CELEX:32001E0931", "Common Position 2001/931/CFSP"],
  ["Council Joint Action 2008/124/CFSP", "CELEX:32008E0124", "Joint Action 2008/124/CFSP"],
  ["Framework Decision 2002/584/JHA", "CELEX:32002F0584", "Framework Decision 2002/584/JHA"],
  ["32014R0833", "CELEX:32014R0833", "Regulation (EU) No 833/2014"],
  ["CELEX: 32014R0833", "CELEX:32014R0833", "Regulation (EU) No 833/2014"],
  ["http://data.europa.eu/eli/reg/2014/833/oj", "CELEX:32014R0833", "Regulation (EU) No 833/2014"],
  [
    "https://eur-lex.europa.eu/eli/dir/2008/115/oj/eng",
    "CELEX:32008L0115",
    "Directive 2008/115/EC",
  ],
  ["http://data.europa.eu/eli/reg_impl/2022/581/oj", "CELEX:32022R0581", "Regulation 2022/581"],
])("%j is %s", (text, id, reading) => {
  expect(readAs(text)).toEqual([`${id} = ${reading} <${address}${id}>`]);
});

test.each([
  ["the GDPR", "CELEX:32016R0679"],
  ["EU Blocking Statute", "CELEX:31996R2271"],
  ["Temporary Protection Directive", "CELEX:32001L0055"],
])("%j is known by its name", (text, celex) => {
  expect(idsOf(text)).toEqual([celex]);
});

test("the number alone does not say how an older decision is cited", () => {
  expect(readAs("32013D1313")[0]).toContain("= Decision 32013D1313 <");
  expect(readAs("32014D0145")[0]).toContain("= Decision 2014/145/CFSP <");
});

test.each([
  ["Regulation 5/6"],
  ["Regulation (EU) No 833/2024"],
  ["Regulation (XX) No 833/2014"],
  ["Directive 833/2014"],
  ["Decision 5"],
  ["Decision 5/2020"],
  ["Joint Action 2008/124"],
  ["Regulation (EU) No 833/14000"],
  ["12014R0833"],
  ["32014X0833"],
  ["Rule 833/2014"],
  ["the Regulation"],
  ["http://example.org/eli/reg/2014/833/oj"],
])("%j is no act", (text) => {
  expect(idsOf(text)).toEqual([]);
});
