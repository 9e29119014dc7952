using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using ServiceVersion = Azure.AI.Translation.Text.TextTranslationClientOptions.ServiceVersion;

namespace Azure.AI.Translation.Text;

/// <summary>
/// Azure's translator over HTTP, with the names and signatures of the package Azure.AI.Translation.Text. When that package can be
/// had, this folder is deleted and the package takes its place.
/// </summary>
public class TextTranslationClient
{
    private const string GlobalRegion = "global";
    private const string DefaultScope = "https://cognitiveservices.azure.com/.default";
    private const string PlatformPath = "/translator/text/v3.0";
    private static readonly Uri GlobalEndpoint = new("https://api.cognitive.microsofttranslator.com");

    private readonly Uri endpoint;
    private readonly ServiceVersion version;

    /// <summary>With a key, at the endpoint for all of the world.</summary>
    /// <param name="region">Needed for a key of a regional or multi-service resource; without it Azure says 401000.</param>
    public TextTranslationClient(AzureKeyCredential credential, string region = GlobalRegion, TextTranslationClientOptions? options = null)
        : this(credential, GlobalEndpoint, region, options)
    {
    }

    /// <summary>With a key, at this endpoint.</summary>
    /// <param name="endpoint">
    /// A resource's own (<c>https://NAME.cognitiveservices.azure.com</c>) gets the path that the published clients append, unless
    /// it comes with a path.
    /// </param>
    public TextTranslationClient(AzureKeyCredential credential, Uri endpoint, string region = GlobalRegion, TextTranslationClientOptions? options = null)
        : this(endpoint, options ?? new(), new SubscriptionHeaders(credential, region == GlobalRegion ? "" : region))
    {
    }

    /// <summary>With Entra ID, at a resource's own endpoint.</summary>
    public TextTranslationClient(TokenCredential credential, Uri endpoint, string tokenScope = DefaultScope, TextTranslationClientOptions? options = null)
        : this(endpoint, options ?? new(), new BearerTokenAuthenticationPolicy(credential, tokenScope))
    {
    }

    private TextTranslationClient(Uri endpoint, TextTranslationClientOptions options, HttpPipelinePolicy authentication)
    {
        this.endpoint = endpoint.Host.Contains("cognitiveservices", StringComparison.OrdinalIgnoreCase) && endpoint.AbsolutePath == "/"
            ? new Uri(endpoint, PlatformPath)
            : endpoint;
        version = options.Version;
        Pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = new TranslatorErrorBody(),
        });
    }

    public virtual HttpPipeline Pipeline { get; }

    /// <summary>
    /// Translates every text into its targets; results come in the same order. Version 3.0 has one language, one kind of text and
    /// one set of targets a request, so that there texts which differ in these go in several; the raw response is the last one's.
    /// </summary>
    /// <exception cref="RequestFailedException">Azure refuses, with its number as the error code; or it could not be reached.</exception>
    /// <exception cref="AggregateException">No try succeeded, for example none was answered in time.</exception>
    /// <exception cref="JsonException">It said yes, and what it said cannot be read.</exception>
    public virtual async Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(IEnumerable<TranslateInputItem> inputs, CancellationToken cancellationToken = default)
    {
        var all = inputs.Index().ToList();
        var translated = new TranslatedTextItem[all.Count];
        Response? last = null;
        foreach (var group in all.GroupBy(input => version == ServiceVersion.V3_0 ? Query(input.Item) : ""))
        {
            using var message = Message([.. group.Select(input => input.Item)], group.Key);
            await Pipeline.SendAsync(message, cancellationToken);
            last = message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
            var items = TranslationWire.Read(last.Content.ToStream());
            foreach (var (input, item) in group.Zip(items.Count == group.Count() ? items : throw new JsonException("The number of texts is wrong.")))
            {
                translated[input.Index] = item;
            }
        }

        return Response.FromValue<IReadOnlyList<TranslatedTextItem>>(translated, last ?? throw new ArgumentException("There is nothing to translate.", nameof(inputs)));
    }

    /// <inheritdoc cref="TranslateAsync(IEnumerable{TranslateInputItem}, CancellationToken)"/>
    public virtual async Task<Response<TranslatedTextItem>> TranslateAsync(TranslateInputItem input, CancellationToken cancellationToken = default)
    {
        var response = await TranslateAsync([input], cancellationToken);
        return Response.FromValue(response.Value[0], response.GetRawResponse());
    }

    /// <inheritdoc cref="TranslateAsync(IEnumerable{TranslateInputItem}, CancellationToken)"/>
    public virtual Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(string targetLanguage, string text, string? sourceLanguage = null, CancellationToken cancellationToken = default) =>
        TranslateAsync([new TranslateInputItem(text, [new TranslationTarget(targetLanguage)], sourceLanguage)], cancellationToken);

    private HttpMessage Message(IReadOnlyList<TranslateInputItem> inputs, string query)
    {
        var message = Pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(endpoint);
        request.Uri.Path = $"{endpoint.AbsolutePath.TrimEnd('/')}/translate";
        request.Uri.Query = $"?api-version={(version == ServiceVersion.V3_0 ? "3.0" : "2026-06-06")}{query}";
        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("Accept", "application/json");
        request.Content = version == ServiceVersion.V3_0 ? TranslationWire.Array(inputs) : TranslationWire.Inputs(inputs);
        return message;
    }

    private static string Query(TranslateInputItem input) => string.Concat(
    [
        Parameter("from", input.Language),
        Parameter("fromScript", input.Script),
        Parameter("textType", input.TextType?.ToString().ToLowerInvariant()),
        .. input.TranslationTargets.Select(target => Parameter("to", target.Language)),
    ]);

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private sealed class SubscriptionHeaders(AzureKeyCredential credential, string region) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", credential.Key);
            if (region.Length > 0)
            {
                message.Request.Headers.SetValue("Ocp-Apim-Subscription-Region", region);
            }
        }
    }
}
