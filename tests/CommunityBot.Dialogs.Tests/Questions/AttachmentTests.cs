namespace CommunityBot.Dialogs.Tests;

public class AttachmentTests
{
    private static readonly Prompt Thing = new("thing");

    [Fact]
    public void A_photo_answers_with_its_caption() =>
        Assert.Equal(new Attachment("p1", null, "The path"), FlowTest.Of(async ask => await ask.Photo(Thing)).Sends(new ConversationInput.Photo("p1", " The path ")).Result);

    [Fact]
    public void A_voice_message_answers() =>
        Assert.Equal(new Attachment("v1"), FlowTest.Of(async ask => await ask.Voice(Thing)).Sends(new ConversationInput.Voice("v1")).Result);

    [Fact]
    public void A_file_answers_with_its_name() =>
        Assert.Equal(new Attachment("f1", "plan.pdf"), FlowTest.Of(async ask => await ask.File(Thing)).Sends(new ConversationInput.File("f1", "plan.pdf")).Result);

    [Fact]
    public void A_place_answers() =>
        Assert.Equal(new Place(51.5, -3.1, "Library"), FlowTest.Of(async ask => await ask.Place(Thing)).Sends(new ConversationInput.Place(51.5, -3.1, "Library")).Result);

    [Fact]
    public void Something_else_says_what_is_wanted()
    {
        FlowTest.Of(async ask => await ask.Photo(Thing)).Says("a photo").Problem(DialogPrompts.NotAPhoto).Sends(new ConversationInput.File("f")).Problem(DialogPrompts.NotAPhoto);
        FlowTest.Of(async ask => await ask.Voice(Thing)).Sends(new ConversationInput.Photo("p")).Problem(DialogPrompts.NotAVoice);
        FlowTest.Of(async ask => await ask.File(Thing)).Sends(new ConversationInput.Other("sticker")).Problem(DialogPrompts.NotAFile);
        FlowTest.Of(async ask => await ask.Place(Thing)).Says("here").Problem(DialogPrompts.NotAPlace);
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_place_off_the_earth_is_none(double latitude, double longitude) =>
        FlowTest.Of(async ask => await ask.Place(Thing)).Sends(new ConversationInput.Place(latitude, longitude)).Problem(DialogPrompts.NotAPlace);

    [Fact]
    public void The_review_names_them()
    {
        FlowTest.Of(Flow)
            .Sends(new ConversationInput.Photo("p")).Sends(new ConversationInput.Voice("v")).Sends(new ConversationInput.File("f", "plan.pdf"))
            .Sends(new ConversationInput.Place(1, 2)).Restart()
            .Offers(DialogPrompts.Edit(new Prompt("photo.label"), DialogPrompts.APhoto), DialogPrompts.Edit(new Prompt("voice.label"), DialogPrompts.AVoice))
            .Offers("plan.pdf").Offers(DialogPrompts.Edit(new Prompt("place.label"), DialogPrompts.APlace));

        static async Flow<int> Flow(Ask ask)
        {
            await ask.Photo(new Prompt("photo"));
            await ask.Voice(new Prompt("voice"));
            await ask.File(new Prompt("file"));
            await ask.Place(new Prompt("place"));
            await ask.Review(new Prompt("review"));
            return 0;
        }
    }
}
