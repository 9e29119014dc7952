using Azure.AI.Translation.Text;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Translation;

/// <summary>On the day the published package can be had, it takes our client's place without a change elsewhere.</summary>
public sealed class AzureSignatureTests
{
    [Fact]
    public void Every_public_signature_of_ours_is_published()
    {
        var ours = typeof(TextTranslationClient).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(TextTranslationClient).Namespace)
            .SelectMany(Signatures.Of)
            .ToList();

        Assert.Contains("class TextTranslationClient", ours);
        Assert.Empty(ours.Except(Published()));
    }

    private static IEnumerable<string> Published() =>
        File.ReadLines(Path.Combine(PromptFolder.Root, "tests", "CommunityBot.Tests", "Translation", "published-signatures.txt")).Where(line => !line.StartsWith('#'));
}
