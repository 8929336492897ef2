// Which part of a person's name is the family name.

import { royalTitle } from "./titles.ts";

/** Chinese, Korean, Vietnamese, Japanese and Cambodian family names, which stand first at home. */
const firstAtHome: ReadonlySet<string> = new Set(
  (
    "Kim Lee Yi Park Pak Choi Choe Chung Jung Jeong Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Shin Sin Kwon Hwang Ahn An " +
    "Song Hong Moon Mun Ri Ro Roh Noh Paek Baek Ban Ham Nam Ryu Yoo Yu Ho Hyon Pyon " +
    "Xi Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Xie Tang Feng Deng Cao Peng " +
    "Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Fu Geng Dai Qin Qian Mao Zhai Sha Hua " +
    "Nguyen Tran Le Pham Vo Vuong Phan Dang Bui Dinh Truong To Luong Hun Hor Prak " +
    "Abe Kishida Suga Ishiba Takaichi Akiba Kono Hayashi Kamikawa Motegi Iwaya Hatoyama Noda Koizumi Fukuda Aso Tanaka Suzuki " +
    "Sato Takahashi Ito Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hamada Kihara " +
    "Nakatani Ogata Mori Okada Matsui Ishikane Yamazaki Hagiuda Nishimura Onodera Kawasaki"
  ).split(" "),
);

const particles: ReadonlySet<string> = new Set([
  "von",
  "van",
  "de",
  "der",
  "den",
  "da",
  "dos",
  "di",
  "del",
  "la",
  "du",
  "ter",
]);
const suffix = /^(?:Jr|Sr|I{1,3}|IV|V|VI)\.?$/;
const article = /^(?:al|el|Al|El|an|ad|as|ash)-(?=\p{L})/u;

/** Of "Sergey Lavrov" `Lavrov`, of "Xi Jinping" `Xi`, of "von der Leyen" `von-der-Leyen`. */
export function familyNameOf(name: string, title: string): string {
  const words = name
    .replace(/\s*-\s*/g, "-")
    .split(/\s+/)
    .map((word) => word.replace(/,$/, ""))
    .filter((word) => word !== "" && !suffix.test(word));
  return properly(familyWords(words, title).join("-").replace(article, "").replace(/[.,]/g, ""));
}

function familyWords(words: readonly string[], title: string): readonly string[] {
  const [first = "", second] = words;
  if (second === undefined) return words;
  if (royalTitle.test(title)) return [first];
  const last = words.at(-1) ?? "";
  // "Kim" and "Lee" are first names elsewhere.
  const isFirstName = words.length === 2 && /^(?:Kim|Lee)$/i.test(first) && !last.includes("-");
  const isFirstAtHome = firstAtHome.has(capitalised(first)) && !isFirstName;
  const hasSecondSyllable = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last);
  if (
    isFirstAtHome ||
    hasSecondSyllable ||
    (words.length === 3 && firstAtHome.has(first) && first.length <= 5)
  )
    return [first];
  let from = words.length - 1;
  while (from > 0 && particles.has(words[from - 1] ?? "")) from--;
  return words.slice(from);
}

function properly(name: string): string {
  return name === name.toUpperCase() ? capitalised(name) : name;
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
}
