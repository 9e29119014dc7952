using System.Text;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Translation;

/// <summary>A machine with languages of its own: the letters of each are moved on by some places, or are Arabic ones. It does as it is told.</summary>
internal sealed class FakeMachine(string name = "Machine") : ITranslator
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    private readonly Lock gate = new();
    private readonly List<TranslatorCall> calls = [];
    private readonly Dictionary<int, TaskCompletionSource> awaited = [];

    public string Name => name;

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<TranslatorCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>How it fails a call; null: it translates.</summary>
    public Func<TranslatorCall, TranslatorFailed?> Fails { get; set; } = _ => null;

    /// <summary>What it does to each piece it has translated into a language.</summary>
    public Func<string, string, string> Spoils { get; set; } = (html, _) => html;

    /// <summary>Waited for before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Words in a language.</summary>
    public static string Say(string english, string language) => Move(english, "en", language);

    /// <summary>Done when it has been asked so often.</summary>
    public Task Asked(int times)
    {
        lock (gate)
        {
            if (calls.Count >= times)
            {
                return Task.CompletedTask;
            }

            awaited.TryAdd(times, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return awaited[times].Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public async Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel)
    {
        lock (gate)
        {
            calls.Add(call);
            awaited.GetValueOrDefault(calls.Count)?.SetResult();
        }

        await Before(cancel);
        if (Fails(call) is { } failed)
        {
            return failed;
        }

        var texts = call.To.ToDictionary(to => to, to => (IReadOnlyList<string>)[.. call.Html.Select(html => Spoils(Html(html, call.From ?? "en", to), to))]);
        return new TranslatorSaid(texts, call.Html.Sum(html => (long)html.Length) * call.To.Count, call.From is null ? "en" : null);
    }

    private static string Html(string html, string from, string to)
    {
        var said = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] switch
            {
                '<' => html.IndexOf('>', at) + 1,
                '&' => html.IndexOf(';', at) + 1,
                _ => html.AsSpan(at).IndexOfAny('<', '&') is var next and >= 0 ? at + next : html.Length,
            };
            said.Append(html[at] is '<' or '&' ? html[at..end] : Move(html[at..end], from, to));
            at = end;
        }

        return said.ToString();
    }

    private static string Move(string text, string from, string to) => string.Concat(text.Select(letter => Move(letter, from, to)));

    private static char Move(char letter, string from, string to)
    {
        var place = Letters(from).IndexOf(char.ToLowerInvariant(letter));
        var moved = place < 0 ? letter : Letters(to)[place];
        return char.IsUpper(letter) ? char.ToUpperInvariant(moved) : moved;
    }

    private static string Letters(string language) => language switch
    {
        "ur" or "ar" => Arabic,
        _ => Latin[Shift(language)..] + Latin[..Shift(language)],
    };

    private static int Shift(string language) => language switch
    {
        "en" => 0,
        "ro" => 1,
        "pl" => 3,
        _ => 5,
    };
}
