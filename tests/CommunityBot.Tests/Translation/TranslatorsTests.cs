using System.Text.Json;
using CommunityBot.Operations;
using CommunityBot.Tests.Prompts;
using CommunityBot.Tests.Telegram;
using CommunityBot.Translation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Translation;

/// <summary>From settings to machines, or to sentences that name what is wrong; and what a start says about them.</summary>
public sealed class TranslatorsTests
{
    private const string Secret = "Secret";

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "Translation:Provider ", ["Provider=Google"] },
        { "Translation:SecondProvider ", ["SecondProvider=1x"] },
        { "Translation:SecondProvider ", ["SecondProvider=Azure", $"Azure:Key={Secret}"] },
        { "Translation:SecondProvider ", ["Provider=Azure", "SecondProvider=azure", $"Azure:Key={Secret}"] },
        { "Translation:Azure:Key ", ["Provider=Azure"] },
        { "Translation:Azure:Key ", ["Provider=Azure", $"Azure:Key={Secret} {Secret}"] },
        { "Translation:Azure:Key ", ["Provider=Azure", "Azure:Endpoint=http://127.0.0.1:5099"] },
        { "Translation:Azure:Endpoint ", ["Provider=Azure", $"Azure:Key={Secret}", "Azure:Endpoint=millbrook"] },
        { "Translation:Azure:Endpoint ", ["Provider=Azure", $"Azure:Key={Secret}", "Azure:Endpoint=http://millbrook.example.org"] },
        { "Translation:Azure:ApiVersion ", ["Provider=Azure", $"Azure:Key={Secret}", "Azure:ApiVersion=4.0"] },
        { "Translation:LibreTranslate:Url ", ["Provider=LibreTranslate", $"LibreTranslate:ApiKey={Secret}"] },
        { "Translation:LibreTranslate:Url ", ["Provider=Azure", $"Azure:Key={Secret}", "SecondProvider=LibreTranslate", "LibreTranslate:Url=localhost:5000"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_wrong_setting_is_named_and_no_secret_told(string named, string[] settings)
    {
        var problem = Assert.Single(TranslationSettingsCheck.Problems(Read(settings)));

        Assert.StartsWith(named, problem);
        Assert.DoesNotContain(Secret, problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("", "Azure:ApiVersion=what is not used is not checked")]
    [InlineData("Azure", "Provider=Azure", "Azure:Key=k")]
    [InlineData("Azure", "Provider=azure", "Azure:Endpoint=https://millbrook.cognitiveservices.azure.com")]
    [InlineData("LibreTranslate", "Provider=LibreTranslate", "LibreTranslate:Url=http://127.0.0.1:5000")]
    [InlineData("LibreTranslate Azure", "Provider=LibreTranslate", "SecondProvider=Azure", "LibreTranslate:Url=http://libre", "Azure:Key=k", "Azure:ApiVersion=3.0")]
    public void Settings_make_the_machines_in_their_order(string names, params string[] settings)
    {
        var read = Read(settings);

        Assert.Empty(TranslationSettingsCheck.Problems(read));
        Assert.Equal(names, string.Join(' ', Translators.Of(read, TimeProvider.System, NullLoggerFactory.Instance).InOrder.Select(translator => translator.Name)));
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("2026-06-06")]
    public async Task The_version_of_the_settings_is_the_one_that_is_spoken(string version)
    {
        await using var azure = await FakeAzure.Start();
        var translators = Translators.Of(Read([.. Short(azure.Settings), $"Azure:ApiVersion={version}"]), TimeProvider.System, NullLoggerFactory.Instance);

        await translators.Check(CancellationToken.None);

        Assert.Equal(version, Assert.Single(azure.Server.Requests).Parameter("api-version"));
    }

    [Fact]
    public async Task At_the_start_a_machine_that_works_is_named_and_little_is_asked_of_it()
    {
        await using var azure = await FakeAzure.Start();

        Assert.Equal(["Information: Azure translates "], await Checked(Short(azure.Settings)));
        Assert.InRange(Assert.Single(azure.Server.Requests).Body.Length, 1, 200);
    }

    [Fact]
    public async Task A_refused_key_is_named_in_one_line_without_the_key()
    {
        await using var azure = await FakeAzure.Start();

        var line = Assert.Single(await Checked(["Provider=Azure", $"Azure:Endpoint={azure.Url}", $"Azure:Key={Secret}"]));

        Assert.StartsWith("Warning: Azure refuses Translation:Azure:Key (401000", line);
        Assert.DoesNotContain(Secret, line);
    }

    [Fact]
    public async Task A_refused_key_of_the_second_machine_is_named_too()
    {
        await using var azure = await FakeAzure.Start();
        await using var libre = await FakeLibreTranslate.Start();

        var lines = await Checked([.. Short(azure.Settings), "SecondProvider=LibreTranslate", $"LibreTranslate:Url={libre.Url}", $"LibreTranslate:ApiKey={Secret}"]);

        Assert.Equal(2, lines.Count);
        Assert.StartsWith("Warning: LibreTranslate refuses Translation:LibreTranslate:ApiKey", lines[1]);
    }

    [Fact]
    public async Task A_used_up_quota_is_told_at_the_start()
    {
        await using var azure = await FakeAzure.Start();
        azure.Server.Always = FakeAzure.QuotaUsed;

        Assert.StartsWith("Warning: Azure does not translate now (Quota: 403001", Assert.Single(await Checked(Short(azure.Settings))));
    }

    [Fact]
    public void The_example_file_shows_every_setting()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Path.Combine(PromptFolder.Root, "appsettings.example.json")));

        Assert.Equal(Keys(typeof(Settings)), Keys(example.RootElement));
    }

    private static async Task<IReadOnlyList<string>> Checked(params string[] settings)
    {
        var log = new LogLines<Translators>();
        var machines = Translators.Of(Read(settings), TimeProvider.System, NullLoggerFactory.Instance).InOrder;
        await new Translators(machines, log).Check(CancellationToken.None);
        return log.Lines;
    }

    private static string[] Short(string[] arguments) => [.. arguments.Select(argument => argument["--Translation:".Length..])];

    private static TranslationSettings Read(IEnumerable<string> settings) => new ConfigurationBuilder()
        .AddCommandLine([.. settings.Where(setting => setting.Length > 0)])
        .Build()
        .Get<TranslationSettings>() ?? new TranslationSettings();

    private static SortedSet<string> Keys(Type type) => [.. type.GetProperties().SelectMany(property => Inside(property.PropertyType) is { } inner
        ? Keys(inner).Select(key => $"{property.Name}:{key}")
        : [property.Name])];

    /// <summary>The settings in a section, or in each of a list of sections.</summary>
    private static Type? Inside(Type type) =>
        type.IsGenericType ? Inside(type.GetGenericArguments()[0]) : type.Assembly == typeof(Settings).Assembly ? type : null;

    private static SortedSet<string> Keys(JsonElement section) => [.. section.EnumerateObject().SelectMany(entry => entry.Value switch
    {
        { ValueKind: JsonValueKind.Object } inner => Keys(inner).Select(key => $"{entry.Name}:{key}"),
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first => Keys(first).Select(key => $"{entry.Name}:{key}"),
        _ => [entry.Name],
    })];
}
