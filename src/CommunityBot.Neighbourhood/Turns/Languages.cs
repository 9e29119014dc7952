using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What the prompt files know that a turn needs: how a language names days, and how a label reads in it.</summary>
public sealed record Languages(Func<string, DateWords> DateWords, Func<Value, string, string> Label);
