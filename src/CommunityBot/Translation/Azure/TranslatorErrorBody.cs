using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.AI.Translation.Text;

/// <summary>
/// Reads <c>{"error":{"code":401000,"message":"…"}}</c>. The documentation and every report have a number there; Azure.Core's
/// own parser knows only strings and would give no code at all.
/// </summary>
internal sealed class TranslatorErrorBody : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (Read(response), null);
        return error is not null;
    }

    private static ResponseError? Read(Response response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content.ToStream());
            return body.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code)
                ? new ResponseError(code.ToString(), error.TryGetProperty("message", out var message) ? message.ToString() : "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
