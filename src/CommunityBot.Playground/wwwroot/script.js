// Which language a line in Arabic script is in, for its font and for screen readers: Urdu is read in Nastaliq.
// Told by letters that only one of the two uses (Persian would pass for Urdu; nobody here reads it).
const anyArabic = /[\u0620-\u06D3\u0750-\u077F]/;
const urdu = /[\u0679\u067E\u0686\u0688\u0691\u06A9\u06AF\u06BA\u06BE\u06C1\u06C3\u06CC\u06D2]/;
const arabic = /[\u0629\u0643\u0649\u064A\u0623\u0625]/;

/** "ur", "ar" or undefined; a line that does not show it is taken to be in the language of its `context`. */
function languageOf(text, context = "") {
  if (!anyArabic.test(text)) return undefined;
  if (urdu.test(text)) return "ur";
  if (arabic.test(text)) return "ar";
  return context === "" ? undefined : languageOf(context);
}

/** Whether the first letter of a text is of a right-to-left script. */
export const startsRightToLeft = (text) => /^\P{L}*[\u0590-\u08FF]/u.test(text);

/** The attributes of an element with people's words in it: its direction and, where it can be told, its language. */
export const words = (text, context) => ({ dir: "auto", lang: languageOf(text, context) });

/** The name of a language in itself ("اردو"), or the code when the browser does not know it. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return code;
  }
}
