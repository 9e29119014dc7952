using CommunityBot.Translation;
using CsCheck;

namespace CommunityBot.Tests.Translation;

/// <summary>However much is to be translated, each request keeps Azure's limits, and nothing is left out or asked twice.</summary>
public sealed class AzureChunkTests
{
    [Fact]
    public void Each_text_goes_once_into_each_target_and_no_request_is_too_big() =>
        Gen.Select(Gen.Frequency((9, Gen.Int[0, 400]), (1, Gen.Int[0, AzureChunks.MostCharacters])).Array[0, 300], Gen.Int[0, 30]).Sample((lengths, targets) =>
        {
            string[] texts = [.. lengths.Select(length => new string('x', length))];

            var chunks = AzureChunks.Of(texts, targets).Select(chunk => (Targets: chunk.Targets.GetOffsetAndLength(targets), Texts: chunk.Texts.GetOffsetAndLength(texts.Length))).ToList();

            var asked = chunks.SelectMany(chunk =>
                from text in Enumerable.Range(chunk.Texts.Offset, chunk.Texts.Length)
                from target in Enumerable.Range(chunk.Targets.Offset, chunk.Targets.Length)
                select (text, target)).ToList();
            Assert.Equal(asked.Count, asked.Distinct().Count());
            Assert.Equal(texts.Length * targets, asked.Count);
            Assert.All(chunks, chunk => Assert.True(
                texts.Skip(chunk.Texts.Offset).Take(chunk.Texts.Length).Sum(text => text.Length) * chunk.Targets.Length <= AzureChunks.MostCharacters));
        });

    [Fact]
    public void A_request_has_at_most_a_thousand_texts() =>
        Assert.Equal([1_000, 1_000, 1], AzureChunks.Of([.. Enumerable.Repeat("x", 2_001)], 2).Select(chunk => chunk.Texts.GetOffsetAndLength(2_001).Length));

    [Fact]
    public void An_announcement_in_twelve_languages_is_one_request() =>
        Assert.Single(AzureChunks.Of([.. Enumerable.Repeat(new string('x', 100), 40)], 12));
}
