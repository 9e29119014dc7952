using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>
/// One thing the bot says: a key of <c>prompts/*.yaml</c> and its arguments. Rendered when it is sent, in the language of
/// whoever reads it. There is no other way to say something.
/// </summary>
/// <param name="Id">The key, such as <c>poll.question</c>.</param>
/// <param name="Args">The placeholders of the text by name.</param>
[method: JsonConstructor]
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

    /// <summary>Of one id with equal arguments, in any order.</summary>
    public bool Equals(Prompt? other) =>
        other is not null && Id == other.Id && Args.Count == other.Args.Count
        && Args.All(arg => other.Args.TryGetValue(arg.Key, out var value) && arg.Value == value);

    public override int GetHashCode() => Args.Aggregate(Id.GetHashCode(StringComparison.Ordinal), (hash, arg) => hash ^ HashCode.Combine(arg.Key, arg.Value));

    /// <summary>For logs of tests: the id, and the arguments if there are any. The words of people may be among them.</summary>
    public override string ToString() =>
        Args.Count == 0 ? Id : $"{Id}({string.Join(", ", Args.Select(arg => $"{arg.Key}: {arg.Value}"))})";
}
