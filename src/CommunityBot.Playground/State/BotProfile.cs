using System.Text.Json.Nodes;

namespace CommunityBot.Playground.State;

/// <summary>The commands set for one scope and language.</summary>
/// <param name="Scope">The scope's type, with its chat and user where it has them: "chat/-2001".</param>
internal sealed record CommandList(string Scope, string Language, JsonArray Commands)
{
    public string Key => KeyOf(Scope, Language);

    public static string KeyOf(string scope, string language) => $"{scope}|{language}";
}

/// <summary>The bot's name, description or short description in one language.</summary>
internal sealed record ProfileText(string Kind, string Language, string Text)
{
    public string Key => KeyOf(Kind, Language);

    public static string KeyOf(string kind, string language) => $"{kind}|{language}";
}
