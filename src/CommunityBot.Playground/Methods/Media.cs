using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>Files become the fields of a message: photo, voice, document, sticker.</summary>
internal static class Media
{
    private const int LargestPhoto = 10 * 1024 * 1024;

    /// <summary>A file of the bot: uploaded, attached under another name, or one that Telegram has already.</summary>
    public static JsonObject FromBot(World world, BotCall call, string kind, string? value, SentFile? file)
    {
        const string attached = "attach://";
        if (file is null && value?.StartsWith(attached, StringComparison.Ordinal) == true)
            file = call.Files.GetValueOrDefault(value[attached.Length..]) ?? throw Refused.BadRequest($"there is no {kind} in the request");
        if (file is not null) return Keep(world, kind, file);
        if (string.IsNullOrEmpty(value)) throw Refused.BadRequest($"there is no {kind} in the request");
        if (value.Contains("://")) throw Refused.BadRequest("failed to get HTTP URL content");
        return Again(world, kind, value);
    }

    public static IEnumerable<(string, JsonNode?)> Fields(this JsonObject media) =>
        media.Select(field => (field.Key, field.Value?.DeepClone()));

    /// <summary>Keeps the bytes; what the message carries for them.</summary>
    public static JsonObject Keep(World world, string kind, SentFile file)
    {
        if (file.Bytes.Length == 0) throw Refused.BadRequest("file must be non-empty");
        if (kind == "photo" && file.Bytes.Length > LargestPhoto) throw Refused.BadRequest("file is too big");
        var number = world.Next("file");
        var path = $"{FolderOf(kind)}/file_{number}{ExtensionOf(kind, file)}";
        world.Files.Write(path, file.Bytes);

        Upload Row(char size) => world.Uploads.Put(new($"AgACAg{kind[0]}{size}{number:x8}Pl", $"AQAD{kind[0]}{size}{number:x6}", path, file.Name, file.Mime, file.Bytes.Length));
        if (kind != "photo") return Describe(kind, Row('n'), file.Bytes);
        var sizes = new JsonArray { Describe(kind, Row('s'), file.Bytes)["photo"]![0]!.DeepClone() };
        var (width, height) = ((int)sizes[0]!["width"]!, (int)sizes[0]!["height"]!);
        (sizes[0]!["width"], sizes[0]!["height"]) = (Math.Max(1, width / 4), Math.Max(1, height / 4));
        sizes.Add(Describe(kind, Row('y'), file.Bytes)["photo"]![0]!.DeepClone());
        return new() { ["photo"] = sizes };
    }

    private static JsonObject Again(World world, string kind, string fileId)
    {
        var upload = world.Uploads.Find(fileId)
            ?? throw Refused.BadRequest("wrong file_id or the file is temporarily unavailable");
        if (!upload.Path.StartsWith($"{FolderOf(kind)}/", StringComparison.Ordinal)) throw Refused.BadRequest("type of file mismatch");
        return Describe(kind, upload, kind == "photo" ? File.ReadAllBytes(world.Files.PathOf(upload.Path)) : []);
    }

    private static JsonObject Describe(string kind, Upload upload, byte[] bytes)
    {
        var file = new JsonObject { ["file_id"] = upload.FileId, ["file_unique_id"] = upload.UniqueId, ["file_size"] = upload.Size };
        switch (kind)
        {
            case "photo":
                var (width, height) = ImageSize.Of(bytes);
                file["width"] = width;
                file["height"] = height;
                return new() { [kind] = new JsonArray { file } };
            case "voice":
                file["duration"] = Math.Max(1, upload.Size / 4000);
                file["mime_type"] = upload.Mime;
                break;
            case "sticker":
                file["type"] = "regular";
                (file["width"], file["height"]) = (512, 512);
                (file["is_animated"], file["is_video"]) = (false, false);
                break;
            default:
                file["file_name"] = upload.Name;
                file["mime_type"] = upload.Mime;
                break;
        }
        return new() { [kind] = file };
    }

    private static string FolderOf(string kind) => kind switch { "photo" => "photos", "voice" => "voice", "sticker" => "stickers", _ => "documents" };

    private static string ExtensionOf(string kind, SentFile file)
    {
        var own = Path.GetExtension(file.Name);
        if (own.Length is > 1 and < 8 && own.Skip(1).All(char.IsAsciiLetterOrDigit)) return own.ToLowerInvariant();
        return kind switch { "photo" => ".jpg", "voice" => ".oga", "sticker" => ".webp", _ => "" };
    }
}
