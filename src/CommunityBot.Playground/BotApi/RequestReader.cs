using System.Text.Json;

namespace CommunityBot.Playground.BotApi;

/// <summary>Reads a request in each of the four ways Telegram takes them: query, form, multipart and JSON.</summary>
internal static class RequestReader
{
    private const long LargestUpload = 50 * 1024 * 1024;

    public static async Task<BotCall> Read(HttpRequest request, string method, CancellationToken gone)
    {
        var fields = new Dictionary<string, JsonElement>();
        var files = new Dictionary<string, SentFile>();
        foreach (var (name, values) in request.Query) fields[name] = AsText(values.ToString());

        if (request.HasFormContentType)
        {
            var form = await ReadForm(request, gone);
            foreach (var (name, values) in form) fields[name] = AsText(values.ToString());
            foreach (var file in form.Files)
            {
                if (file.Length > LargestUpload) throw new Refused(413, "Request Entity Too Large");
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, gone);
                files[file.Name] = new(file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray());
            }
            return new(method, fields, files, Typed: false);
        }
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return new(method, fields, files, Typed: false);

        foreach (var property in (await ReadJson(request, gone)).EnumerateObject())
        {
            if (!IsText(property.Value)) throw Refused.BadRequest("strings must be encoded in UTF-8");
            fields[property.Name] = property.Value;
        }
        return new(method, fields, files, Typed: true);
    }

    private static async Task<IFormCollection> ReadForm(HttpRequest request, CancellationToken gone)
    {
        try
        {
            return await request.ReadFormAsync(gone);
        }
        catch (InvalidDataException)
        {
            throw Refused.BadRequest("can't parse request form");
        }
    }

    private static async Task<JsonElement> ReadJson(HttpRequest request, CancellationToken gone)
    {
        if (request.ContentLength == 0) return JsonElement.Parse("{}"u8);
        try
        {
            var root = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, cancellationToken: gone);
            return root.ValueKind == JsonValueKind.Object ? root : throw Refused.BadRequest("can't parse request JSON object");
        }
        catch (JsonException)
        {
            throw Refused.BadRequest("can't parse request JSON object");
        }
    }

    /// <summary>False where a string holds half a surrogate pair, written as an escape.</summary>
    private static bool IsText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.EnumerateObject().All(property => IsText(property.Value));
            case JsonValueKind.Array:
                return value.EnumerateArray().All(IsText);
            case JsonValueKind.String:
                try
                {
                    return value.GetString() is not null;
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            default:
                return true;
        }
    }

    private static JsonElement AsText(string text) => JsonSerializer.SerializeToElement(text);
}
