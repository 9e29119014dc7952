using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Translation;

/// <summary>A real translation machine that takes "am" for the verb: "9am" becomes "9soy". English to Spanish, on this computer.</summary>
internal static partial class Apertium
{
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "apertium")).FirstOrDefault(File.Exists);

    /// <summary>Translates pieces of HTML, all in one process.</summary>
    public static async Task<IReadOnlyList<string>> Translate(IReadOnlyList<string> html)
    {
        using var process = Process.Start(new ProcessStartInfo(Executable ?? throw new InvalidOperationException("There is no apertium on the PATH."), ["-u", "-f", "html", "eng-spa"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(string.Join('\n', html.Select(piece => $"<p>{piece}</p>")));
        process.StandardInput.Close();
        var pieces = Piece().Matches(await said).Select(match => match.Groups[1].Value).ToList();
        await process.WaitForExitAsync();
        return pieces.Count == html.Count ? pieces : throw new InvalidOperationException($"Apertium answered {pieces.Count} pieces to {html.Count}.");
    }

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
