using System.Diagnostics;
using CommunityBot.Translation;
using ServiceVersion = Azure.AI.Translation.Text.TextTranslationClientOptions.ServiceVersion;

namespace CommunityBot.Tests.Translation;

/// <summary>Whatever Azure or the way there does, it is one value that says what can be done about it.</summary>
public sealed class AzureFailureTests
{
    [Theory]
    [InlineData(403, 403001, TranslatorTrouble.Quota)]
    [InlineData(401, 401001, TranslatorTrouble.Quota)]
    [InlineData(401, 401000, TranslatorTrouble.Key)]
    [InlineData(401, 401015, TranslatorTrouble.Key)]
    [InlineData(403, 403000, TranslatorTrouble.Key)]
    [InlineData(400, 400019, TranslatorTrouble.Language)]
    [InlineData(400, 400023, TranslatorTrouble.Language)]
    [InlineData(400, 400035, TranslatorTrouble.Language)]
    [InlineData(400, 400036, TranslatorTrouble.Language)]
    [InlineData(400, 400050, TranslatorTrouble.Invalid)]
    [InlineData(404, 404000, TranslatorTrouble.Invalid)]
    [InlineData(429, 429002, TranslatorTrouble.Busy)]
    [InlineData(408, 408001, TranslatorTrouble.Busy)]
    [InlineData(500, 500000, TranslatorTrouble.Busy)]
    public async Task A_refusal_is_known_by_its_number(int status, int code, TranslatorTrouble why)
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Always = FakeAzure.Error(status, code, "Words of the service.");

        var failed = await desk.Fails();

        Assert.Equal(new TranslatorFailed(why, $"{code} Words of the service."), failed);
        Assert.Contains(FakeAzure.RequestId, Assert.Single(desk.Log.Lines));
    }

    [Fact]
    public async Task What_it_did_before_it_refused_is_counted()
    {
        await using var desk = await AzureDesk.Open();

        var failed = Assert.IsType<TranslatorFailed>(await desk.Translate("en", ["ro"], "The bins", new string('a', AzureChunks.MostCharacters + 1)));

        Assert.Equal("The bins".Length, failed.Characters);
        Assert.Equal(2, desk.Azure.Server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"error":{"code":"400036","message":"As the client's model has it."}}""", TranslatorTrouble.Language)]
    [InlineData("""{"error":{"code":400036}}""", TranslatorTrouble.Language)]
    [InlineData("""{"error":"no"}""", TranslatorTrouble.Invalid)]
    [InlineData("nonsense", TranslatorTrouble.Invalid)]
    [InlineData("", TranslatorTrouble.Invalid)]
    public async Task An_error_body_of_any_shape_is_no_crash(string body, TranslatorTrouble why)
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Always = new FakeReply(400, body, Bom: true);

        Assert.Equal(why, (await desk.Fails()).Why);
    }

    [Theory]
    [InlineData("<html>Welcome to the hotel network</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":[{"translations":[]}]}""")]
    [InlineData("""{"value":[{"translations":[{"language":"ro","text":null}]}]}""")]
    [InlineData("""{"value":[{"translations":[{"language":"ro","text":"a"},{"language":"ro","text":"b"}]}]}""")]
    [InlineData("""{"value":[{"translations":[{"language":"ro","text":"a"}]},{"translations":[{"language":"ro","text":"b"}]}]}""")]
    [InlineData("""[{"translations":[{"to":"ro","text":"cut o""")]
    public async Task A_yes_that_cannot_be_read_is_invalid(string body)
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Next(new FakeReply(200, body));

        Assert.Equal(new TranslatorFailed(TranslatorTrouble.Invalid, "the answer cannot be read"), await desk.Fails() with { Characters = 0 });
    }

    [Theory]
    [InlineData(ServiceVersion.V3_0)]
    [InlineData(ServiceVersion.V2026_06_06)]
    public async Task A_short_wait_is_waited_and_tried_again(ServiceVersion version)
    {
        await using var desk = await AzureDesk.Open(version);
        desk.Azure.Server.Next(FakeAzure.Limited("0"), FakeReply.Down);

        Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro"], "The bins"));
        Assert.Equal(3, desk.Azure.Server.Requests.Count);
    }

    [Fact]
    public async Task A_wait_that_is_asked_for_is_kept()
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Next(FakeAzure.Limited("1"));
        var started = Stopwatch.GetTimestamp();

        Assert.IsType<TranslatorSaid>(await desk.Translate("en", ["ro"], "The bins"));
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("600")]
    [InlineData("Mon, 23 Mar 2099 10:10:00 GMT")]
    public async Task A_long_wait_is_told_and_not_slept_through(string retryAfter)
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Next(FakeAzure.Limited(retryAfter));

        var failed = await desk.Fails();

        Assert.Equal(TranslatorTrouble.Busy, failed.Why);
        Assert.True(failed.RetryAfter >= TimeSpan.FromSeconds(600));
        Assert.Single(desk.Azure.Server.Requests);
    }

    [Fact]
    public async Task Three_tries_without_success_are_enough()
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Always = FakeReply.Down;

        Assert.Equal(new TranslatorFailed(TranslatorTrouble.Busy, "HTTP 503"), await desk.Fails());
        Assert.Equal(3, desk.Azure.Server.Requests.Count);
    }

    [Fact]
    public async Task No_answer_in_time_is_one_failure()
    {
        await using var desk = await AzureDesk.Open(timeout: TimeSpan.FromMilliseconds(50));
        desk.Azure.Server.Always = FakeReply.Silence;

        Assert.Equal(TranslatorTrouble.Busy, (await desk.Fails()).Why);
        Assert.Single(desk.Log.Lines);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_busy()
    {
        var desk = await AzureDesk.Open();
        await desk.DisposeAsync();

        Assert.Equal(TranslatorTrouble.Busy, (await desk.Fails()).Why);
    }

    [Fact]
    public async Task A_wrong_key_is_never_told()
    {
        const string Wrong = "a-key-that-somebody-mistyped";
        await using var desk = await AzureDesk.Open(key: Wrong);

        var failed = await desk.Fails();

        Assert.Equal(TranslatorTrouble.Key, failed.Why);
        Assert.DoesNotContain(Wrong, failed.Said + string.Concat(desk.Log.Lines));
    }

    [Fact]
    public async Task What_was_to_be_translated_is_never_told()
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Always = FakeAzure.Error(400, 400074, "Not understood: \"The bins\".");

        var failed = await desk.Fails();

        Assert.DoesNotContain("bins", failed.Said + string.Concat(desk.Log.Lines));
    }

    [Fact]
    public async Task Cancelling_is_passed_on()
    {
        await using var desk = await AzureDesk.Open();
        desk.Azure.Server.Always = FakeReply.Silence;
        using var stop = new CancellationTokenSource();

        var call = desk.Translator.Translate(new TranslatorCall("en", ["ro"], ["The bins"]), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
