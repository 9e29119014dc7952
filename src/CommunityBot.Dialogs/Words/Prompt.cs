using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>
/// One thing the bot says: a key of <c>prompts/*.yaml</c> and its arguments. Rendered when it is sent, in the language of
/// whoever reads it. There is no other way to say something.
/// </summary>
/// <param name="Id">The key, such as <c>poll.question</c>.</param>
/// <param name="Args">The placeholders of the text by name.</param>
public sealed record Prompt(string Id, IReadOnlyDictionary<string, Value> Args)
{
    private static readonly IReadOnlyDictionary<string, Value> Nothing = new Dictionary<string, Value>();

    public Prompt(string id)
        : this(id, Nothing)
    {
    }

    public Prompt(string id, params (string Name, Value Value)[] args)
        : this(id, args.ToDictionary(arg => arg.Name, arg => arg.Value))
    {
    }

    /// <summary>The name of what this prompt asks for, a few words for buttons and reviews: the key with <c>.label</c>.</summary>
    [JsonIgnore]
    public Prompt Label => this with { Id = Id + ".label" };

    /// <summary>A prompt that belongs to this one, such as <c>poll.review.confirm</c>.</summary>
    public Prompt Part(string part) => this with { Id = $"{Id}.{part}" };

    public Prompt With(string name, Value value) => this with { Args = new Dictionary<string, Value>(Args) { [name] = value } };
}
