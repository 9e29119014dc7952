using System.Text.Json;

namespace CommunityBot.Dialogs.Tests;

public class RedeployTests
{
    private static readonly Prompt Name = new("name");
    private static readonly Prompt Street = new("street");
    private static readonly Prompt Day = new("day");

    [Fact]
    public void An_inserted_question_is_asked_and_no_answer_is_lost() =>
        Assert.Equal("Ana Mill Lane mon", FlowTest.Of(Short).Says("Ana").Asks(Day).Redeploy(Long)
            .Continue().Asks(Street).Says("Mill Lane").Asks(Day).Taps("Mon").Result);

    [Fact]
    public void What_was_said_to_a_question_that_is_gone_answers_no_other_one() =>
        FlowTest.Of(Long).Says("Ana").Asks(Street).Redeploy(Renamed).Says("Mill Lane").NoProblem().Asks("road").Says("Mill Lane").Asks(Day);

    [Fact]
    public void A_press_on_a_question_that_is_gone_shows_the_one_there_is() =>
        FlowTest.Of(Short).Says("Ana").Redeploy(Long).Taps("Mon").NoProblem().Asks(Street);

    [Fact]
    public void A_removed_question_is_passed() =>
        Assert.Equal("Ana mon", FlowTest.Of(Long).Says("Ana").Redeploy(Short).Continue().Asks(Day).Taps("Mon").Result);

    [Fact]
    public void An_option_that_is_gone_is_asked_again() =>
        FlowTest.Of(Reviewed("mon", "tue")).Taps("tue").Asks("review").Redeploy(Reviewed("mon", "wed")).Continue().Asks(Day).NoProblem();

    [Fact]
    public void A_tick_that_is_gone_is_asked_again_with_the_others_set()
    {
        FlowTest.Of(Ticked("mon", "tue")).Taps("mon", "tue").Taps(DialogPrompts.Done).Asks("review").Redeploy(Ticked("mon", "wed"))
            .Continue().Asks(Day).Offers(DialogPrompts.Ticked("mon")).DoesNotOffer(DialogPrompts.Ticked("tue"));

        static Func<Ask, Flow<int>> Ticked(params string[] ids) => async ask =>
        {
            await ask.Several(Day, [.. ids.Select(id => new Option(id, id))]);
            await ask.Review(new Prompt("review"));
            return 0;
        };
    }

    [Fact]
    public void A_limit_that_became_smaller_is_told() =>
        FlowTest.Of(Limited(20)).Says("Maximilian").Asks("review").Redeploy(Limited(5)).Continue().Asks(Name).Problem(DialogPrompts.TooLong(5, 10));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("[null]")]
    [InlineData("{\"Runs\":null}")]
    [InlineData("{\"Runs\":[null]}")]
    [InlineData("{\"Runs\":[{}]}")]
    [InlineData("{\"Runs\":[{\"Text\":null}]}")]
    [InlineData("{\"FileId\":\"f\",\"Caption\":{\"Runs\":[null]}}")]
    [InlineData("{\"Latitude\":1000,\"Longitude\":0}")]
    public void Stored_json_of_another_shape_counts_as_unanswered(string json)
    {
        var stored = JsonDocument.Parse(json).RootElement;
        Assert.All(Kinds(), kind => Assert.IsType<Asks>(Engine.Advance(
            kind,
            new Conversation("c", kind.Name, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)
            {
                Asked = "thing",
                Answers = new Dictionary<string, JsonElement> { ["thing"] = kind.Name == "text" && json == "\"x\"" ? default : stored },
            },
            new ConversationInput.Continue(),
            new Circumstances(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, new DateWords([], [])))));
    }

    private static IEnumerable<FlowDefinition> Kinds()
    {
        var thing = new Prompt("thing");
        return [
            FlowDefinition.Of("text", async ask => await ask.Text(thing, 10)),
            FlowDefinition.Of("rich", async ask => await ask.Rich(thing, 10)),
            FlowDefinition.Of("choice", async ask => await ask.Choice(thing, [new("a", "A")])),
            FlowDefinition.Of("several", async ask => await ask.Several(thing, [new("a", "A")])),
            FlowDefinition.Of("yesno", async ask => await ask.YesNo(thing)),
            FlowDefinition.Of("number", async ask => await ask.Number(thing, 10, 20)),
            FlowDefinition.Of("photo", async ask => await ask.Photo(thing)),
            FlowDefinition.Of("place", async ask => await ask.Place(thing)),
            FlowDefinition.Of("when", async ask => await ask.When(thing)),
            FlowDefinition.Of("review", async ask => await ask.Review(thing)),
        ];
    }

    private static async Flow<string> Short(Ask ask) => $"{await ask.Text(Name, 20)} {await Which(ask)}";

    private static async Flow<string> Long(Ask ask) => $"{await ask.Text(Name, 20)} {await ask.Text(Street, 20)} {await Which(ask)}";

    private static async Flow<string> Renamed(Ask ask) => $"{await ask.Text(Name, 20)} {await ask.Text(new Prompt("road"), 20)} {await Which(ask)}";

    private static async Flow<string> Which(Ask ask) => await ask.Choice(Day, [new("mon", "Mon"), new("tue", "Tue")]);

    private static Func<Ask, Flow<string>> Reviewed(params string[] ids) => async ask =>
    {
        var day = await ask.Choice(Day, [.. ids.Select(id => new Option(id, id))]);
        await ask.Review(new Prompt("review"));
        return day;
    };

    private static Func<Ask, Flow<string>> Limited(int max) => async ask =>
    {
        var name = await ask.Text(Name, max);
        await ask.Review(new Prompt("review"));
        return name;
    };
}
