#pragma warning disable
using CommunityBot.Dialogs;
namespace CommunityBot.Neighbourhood;
public sealed record TranslationWish(string Kind, string Subject, string? From, IReadOnlyList<string> To, RichText Text, bool Important = false, bool WithBack = false, bool Private = false);
public sealed record TranslationsArrived(string Kind, string Subject, IReadOnlyDictionary<string, TranslatedText> Texts, TranslationTrouble? Trouble, string? Detected);
public sealed record TranslatedText(RichText? Text, RichText? Back, bool ByPeople, IReadOnlyList<string> Damage);
public enum TranslationTrouble { NoTranslator, Budget, Quota, Busy, Key, Language, Invalid }
public sealed record Readability(int Sentences, int LongestSentence, double AverageSentence, bool HasDate, bool HasContact) { public static Readability Of(string t) => new(1, t.Split(' ').Length, 5, t.Contains("March"), t.Contains("0")); }
public sealed partial class Turn {
  public static Dictionary<string, Action<Turn, TranslationsArrived>> H = new();
  internal List<TranslationWish> Wishes = new();
  public void Translate(TranslationWish wish) => H[wish.Kind](this, new TranslationsArrived(wish.Kind, wish.Subject, wish.To.ToDictionary(t => t, t => new TranslatedText(null, null, false, [])), TranslationTrouble.NoTranslator, null));
  public Area _a => Area; public void DropTranslation(string kind, string subject) { }
  public void Learn(string from, RichText source, string to, RichText translation) { }
  public IReadOnlyList<Checker> CheckersOf(string language) => [];
  public bool IsCheckerOf(long userId, string language) => CheckersOf(language).Any(c => c.UserId == userId);
}
public sealed record Checker(long UserId, string? Name, IReadOnlyList<string> Languages, DateTimeOffset AgreedAt, DateTimeOffset? AwayUntil) : IDocument { public string Id => UserId.ToString(); }
public static class X { public static void Translated(this FeatureBook b, string kind, Action<Turn, TranslationsArrived> h) => Turn.H[kind] = h; }
