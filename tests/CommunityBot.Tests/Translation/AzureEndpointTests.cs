using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CommunityBot.Tests.Translation;

/// <summary>Where requests go and how they say who asks.</summary>
public sealed class AzureEndpointTests
{
    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "/translate")]
    [InlineData("https://millbrook.cognitiveservices.azure.com", "/translator/text/v3.0/translate")]
    [InlineData("https://millbrook.cognitiveservices.azure.com/translator/text", "/translator/text/translate")]
    [InlineData("https://proxy.example.org/azure/", "/azure/translate")]
    public async Task A_resource_of_its_own_has_the_path_of_the_published_clients_unless_one_is_given(string endpoint, string path)
    {
        var wire = new Wire();

        await new TextTranslationClient(new AzureKeyCredential("k"), new Uri(endpoint), options: wire.Options()).TranslateAsync("ro", "x", "en");

        Assert.Equal(new Uri(new Uri(endpoint), $"{path}?api-version=2026-06-06"), wire.Last!.RequestUri);
    }

    [Theory]
    [InlineData("uksouth", "uksouth")]
    [InlineData("global", null)]
    [InlineData("", null)]
    public async Task A_key_goes_with_its_region(string region, string? header)
    {
        var wire = new Wire();

        await new TextTranslationClient(new AzureKeyCredential("k"), region, wire.Options()).TranslateAsync("ro", "x", "en");

        Assert.Equal(["k"], wire.Last!.Headers.GetValues("Ocp-Apim-Subscription-Key"));
        Assert.Equal(header, wire.Last.Headers.TryGetValues("Ocp-Apim-Subscription-Region", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Entra_ID_goes_as_a_bearer_token()
    {
        var wire = new Wire();
        var credential = DelegatedTokenCredential.Create((context, _) => new AccessToken(string.Join(' ', context.Scopes), DateTimeOffset.MaxValue));

        await new TextTranslationClient(credential, new Uri("https://millbrook.cognitiveservices.azure.com"), options: wire.Options()).TranslateAsync("ro", "x", "en");

        Assert.Equal("Bearer https://cognitiveservices.azure.com/.default", wire.Last!.Headers.Authorization!.ToString());
        Assert.False(wire.Last.Headers.Contains("Ocp-Apim-Subscription-Key"));
    }

    [Fact]
    public async Task In_version_3_texts_that_differ_in_more_than_words_go_in_several_requests_and_come_back_in_order()
    {
        await using var azure = await FakeAzure.Start();
        var client = new TextTranslationClient(
            new AzureKeyCredential(FakeAzure.Key), new Uri(azure.Url), options: new TextTranslationClientOptions(TextTranslationClientOptions.ServiceVersion.V3_0));

        var response = await client.TranslateAsync(
        [
            new TranslateInputItem("one", [new TranslationTarget("ro")], "en"),
            new TranslateInputItem("two", [new TranslationTarget("pl"), new TranslationTarget("cy")], "en"),
            new TranslateInputItem("three", [new TranslationTarget("ro")], "en"),
            new TranslateInputItem("<b>", [new TranslationTarget("ro")], "en", textType: TextType.Html),
        ]);

        Assert.Equal(["onero", "twopl twocy", "threero", "<b>"], response.Value.Select(item => string.Join(' ', item.Translations.Select(translation => translation.Text))));
        Assert.Equal(3, azure.Server.Requests.Count);
    }

    [Fact]
    public async Task A_resource_of_its_own_answers_in_version_3()
    {
        await using var azure = await FakeAzure.Start();
        var client = new TextTranslationClient(
            new AzureKeyCredential(FakeAzure.Key), new Uri($"{azure.Url}/translator/text/v3.0"), options: new TextTranslationClientOptions(TextTranslationClientOptions.ServiceVersion.V3_0));

        var response = await client.TranslateAsync("zh-cn", "bins");

        Assert.Equal("zh-Hans", response.Value[0].Translations[0].Language);
        Assert.Equal("en", response.Value[0].DetectedLanguage!.Language);
        Assert.True(response.GetRawResponse().Headers.TryGetValue("X-Metered-Usage", out var metered) && metered == "4");
    }

    /// <summary>Takes a request down and answers it, since no test has a certificate for Azure's names.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        public HttpRequestMessage? Last { get; private set; }

        public TextTranslationClientOptions Options() => new() { Transport = new HttpClientTransport(this) };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = request;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"value":[{"translations":[{"language":"ro","text":"x"}]}]}""") });
        }
    }
}
