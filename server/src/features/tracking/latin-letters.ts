// Words of other alphabets in the letters of an id: "вывести войска" as "vyvesti voiska".

const pairs = `
  а a б b в v г g ґ g д d е e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch
  ш sh щ shch ы y э e ю yu я ya є ye ј j љ lj њ nj ћ c ђ dj џ dz
  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
  ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h`;
const letters = new Map([
  // The signs say how the letter before them sounds.
  ["ъ", ""],
  ["ь", ""],
  ...Array.from(
    pairs.matchAll(/(\S+) (\S+)/g),
    ([, letter = "", latin = ""]) => [letter, latin] as const,
  ),
]);

/** Of a word in lower case and without accents; letters that are not known stay as they are. */
export function inLatinLetters(word: string): string {
  return Array.from(word, (letter) => letters.get(letter) ?? letter).join("");
}
