using System.Text.Json.Nodes;
using CommunityBot.Translation;
using ServiceVersion = Azure.AI.Translation.Text.TextTranslationClientOptions.ServiceVersion;

namespace CommunityBot.Tests.Translation;

/// <summary>What Azure is asked and what becomes of its answers, in both versions.</summary>
public sealed class AzureTranslatorTests
{
    [Theory]
    [InlineData(ServiceVersion.V3_0, false)]
    [InlineData(ServiceVersion.V3_0, true)]
    [InlineData(ServiceVersion.V2026_06_06, false)]
    [InlineData(ServiceVersion.V2026_06_06, true)]
    public async Task All_targets_come_with_one_request_and_what_is_billed_is_told(ServiceVersion version, bool bom)
    {
        await using var desk = await AzureDesk.Open(version);
        desk.Azure.Bom = bom;

        var said = Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro", "ur"], "The <b id=\"1\">bins</b>", "At <x id=\"1\"/> &amp; on"));

        Assert.Single(desk.Azure.Server.Requests);
        Assert.Equal(["Thero <b id=\"1\">binsro</b>", "Atro <x id=\"1\"/> &amp; onro"], said.Texts["ro"]);
        Assert.Equal("قحٹ <b id=\"1\">بخزف</b>", said.Texts["ur"][0]);
        Assert.Equal(2 * ("The <b id=\"1\">bins</b>".Length + "At <x id=\"1\"/> &amp; on".Length), said.Characters);
        Assert.Null(said.Detected);
    }

    [Fact]
    public async Task Version_3_is_asked_in_the_address()
    {
        await using var desk = await AzureDesk.Open(ServiceVersion.V3_0);

        await desk.Translate("en", ["ro", "pt"], "The bins");

        var request = Assert.Single(desk.Azure.Server.Requests);
        Assert.Equal(
            [("api-version", "3.0"), ("from", "en"), ("textType", "html"), ("to", "ro"), ("to", "pt-pt")],
            request.Query.OrderBy(parameter => parameter.Name, StringComparer.Ordinal));
        Assert.Equal("""[{"Text":"The bins"}]""", request.Body);
    }

    [Fact]
    public async Task Version_2026_06_06_is_asked_in_the_body()
    {
        await using var desk = await AzureDesk.Open();

        await desk.Translate(null, ["ro", "pt"], "The bins");

        var request = Assert.Single(desk.Azure.Server.Requests);
        Assert.Equal([("api-version", "2026-06-06")], request.Query);
        Assert.Equal(
            """{"inputs":[{"text":"The bins","textType":"Html","targets":[{"language":"ro"},{"language":"pt-pt"}]}]}""",
            JsonNode.Parse(request.Body)!.ToJsonString());
    }

    [Theory]
    [InlineData(ServiceVersion.V3_0)]
    [InlineData(ServiceVersion.V2026_06_06)]
    public async Task What_azure_found_out_is_told_when_it_was_asked(ServiceVersion version)
    {
        await using var desk = await AzureDesk.Open(version);

        Assert.Equal("en", Assert.IsType<TranslatorSaid>(await desk.Translate(null, ["ro"], "The bins")).Detected);
    }

    [Theory]
    [InlineData("pt", "pt-pt", "binsptpt")]
    [InlineData("zh", "zh-Hans", "binszhhans")]
    [InlineData("no", "nb", "binsnb")]
    public async Task A_code_that_azure_calls_otherwise_is_told_as_ours(string ours, string azures, string bins)
    {
        await using var desk = await AzureDesk.Open();

        var said = Assert.IsType<TranslatorSaid>(await desk.Translate("en", [ours, "ro"], "bins"));

        Assert.Contains($"\"{azures}\"", desk.Azure.Server.Requests[0].Body);
        Assert.Equal([bins], said.Texts[ours]);
        Assert.Equal(["binsro"], said.Texts["ro"]);
    }

    [Fact]
    public async Task An_alias_in_the_answer_is_matched_by_its_place()
    {
        await using var desk = await AzureDesk.Open(ServiceVersion.V3_0);
        desk.Azure.Server.Next(new FakeReply(200, """[{"translations":[{"text":"one","to":"xx"},{"text":"two","to":"yy"}]}]"""));

        var said = Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro", "pl"], "bins"));

        Assert.Equal(["one"], said.Texts["ro"]);
        Assert.Equal(["two"], said.Texts["pl"]);
    }

    [Theory]
    [InlineData(ServiceVersion.V3_0)]
    [InlineData(ServiceVersion.V2026_06_06)]
    public async Task More_than_a_request_holds_goes_in_several_and_comes_back_in_order(ServiceVersion version)
    {
        await using var desk = await AzureDesk.Open(version);
        string[] html = [.. Enumerable.Range(0, 30).Select(number => $"{new string('x', 2_500)} {number}")];

        var said = Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro", "pl", "cy"], html));

        Assert.True(desk.Azure.Server.Requests.Count >= 5);
        Assert.Equal(html.Sum(text => text.Length) * 3, said.Characters);
        Assert.Equal(html.Select((_, number) => $"{number}"), said.Texts["cy"].Select(text => text.Split(' ')[1]));
    }

    [Fact]
    public async Task Nothing_to_translate_asks_nobody()
    {
        await using var desk = await AzureDesk.Open();

        var said = Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro"]));

        Assert.Empty(said.Texts["ro"]);
        Assert.Empty(desk.Azure.Server.Requests);
    }
}
