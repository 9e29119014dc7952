using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Tests;

public partial class FactsTests
{
    private static readonly Prompt Name = new("name");
    private static readonly Prompt Sure = new("sure");

    [Fact]
    public void Facts_are_stored_once_and_decide_the_path() =>
        Assert.Equal("Ana of Millbrook", FlowTest.Of(Flow, new Area("Millbrook", 2), Json.Default.Area).Asks(Name).Restart().Says("Ana").Asks(Sure).Restart().Taps(DialogPrompts.Yes).Result);

    [Fact]
    public void Other_facts_make_another_path() =>
        Assert.Equal("Ana of Parc Celyn", FlowTest.Of(Flow, new Area("Parc Celyn", 1), Json.Default.Area).Says("Ana").Result);

    [Fact]
    public void Facts_of_a_shape_that_is_gone_end_the_conversation()
    {
        var flow = FlowDefinition.Of<string, Area>("area", Flow, Json.Default.Area);
        var chat = FlowTest.Of(flow, new Area("Millbrook", 2));
        var stored = chat.Conversation with { Facts = JsonDocument.Parse("""{"Title":"Millbrook"}""").RootElement };
        var now = new Circumstances(chat.Now, TimeZoneInfo.Utc, new DateWords([], []));
        Assert.IsType<Expired>(Engine.Advance(flow, stored, new ConversationInput.Said("Ana"), now));
        Assert.IsType<Expired>(Engine.Advance(flow, stored with { Facts = null }, new ConversationInput.Said("Ana"), now));
    }

    [Fact]
    public void Missing_or_superfluous_facts_are_a_mistake_of_the_programmer()
    {
        var now = new Circumstances(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, new DateWords([], []));
        Assert.Throws<ArgumentException>(() => Engine.Start(FlowDefinition.Of<string, Area>("area", Flow, Json.Default.Area), "c", now));
        Assert.Throws<ArgumentException>(() => Engine.Start(FlowDefinition.Of("poll", PollFlow.Flow), "c", now, facts: new Area("x", 1)));
    }

    [Fact]
    public void What_is_only_shown_is_read_at_each_rendering()
    {
        FlowTest.Of(Translated).Asks(new Prompt("translation", ("text", "-"))).Showing("tradus").Continue().Asks(new Prompt("translation", ("text", "tradus")));

        static async Flow<bool> Translated(Ask ask) => await ask.YesNo(new Prompt("translation", ("text", ask.Shown<string>() ?? "-")));
    }

    private static async Flow<string> Flow(Ask ask, Area area)
    {
        var name = await ask.Text(Name, 20);
        if (area.Checks > 1)
        {
            await ask.YesNo(Sure);
        }

        return $"{name} of {area.Name}";
    }

    public sealed record Area(string Name, int Checks);

    [JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(Area))]
    internal sealed partial class Json : JsonSerializerContext;
}
