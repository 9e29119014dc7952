// Writes the table that PluralTests compares with: for each language and category, the numbers in it.
// Run with: node tests/oracles/plurals.mjs > tests/CommunityBot.Tests/Prompts/plurals.tsv
const languages = `en cy pl ro sk cs ur pa ar pt pt-PT uk es bn so zh-Hans ckb fa lt gu bg tr hu ne ti
  ru be sr hr bs sl lv ga gd fr it ca de nl hi si ps ku he am sq sw ha ja ko vi th yue yo ig`.split(/\s+/);
const numbers = [...Array(201).keys(), 211, 1000, 1001, 1002, 1011, 1012, 1111, 10_000, 1_000_000, 1_000_001, 2_000_000];

const ranges = sorted => {
  const parts = [];
  for (const n of sorted) {
    const last = parts.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(",");
};

console.log(`# Node ${process.versions.node}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);
for (const language of languages) {
  const rules = new Intl.PluralRules(language);
  if (Intl.PluralRules.supportedLocalesOf(language).length === 0) throw new Error(`no rules for ${language}`);
  const categories = {};
  for (const n of numbers) (categories[rules.select(n)] ??= []).push(n);
  for (const [category, its] of Object.entries(categories)) console.log(`${language}\t${category}\t${ranges(its)}`);
}
