using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Turns;

/// <summary>What is queued when a person stops or asks to be forgotten.</summary>
public sealed class ForgetTests
{
    private static readonly Envelope[] ToAna =
    [
        Push(Ana, id: "push"),
        Answer(new SendMessage(Words), id: "answer"),
        Answer(new SendFile("me.json", "{}", new Dialogs.Prompt("x")), id: "file"),
        Answer(new SendEphemeral(Ana, 3, Words), Green, "ephemeral"),
        Answer(new EditEphemeral(Ana, 3, Words), Green, "ephemeral edit"),
        Answer(new AnswerPress("q", Ephemeral: Words, ReceiverId: Ana), Green, "press with content"),
        Push(Bilal, id: "Ana's name to Bilal") with { About = Ana },
    ];

    private static readonly Envelope[] ToOthers =
    [
        Push(Bilal, id: "Bilal's push") with { About = Green },
        Push(Green, consent: null, id: "post"),
        Answer(new SendEphemeral(Bilal, 3, Words), Green, "Bilal's ephemeral"),
        Answer(new AnswerPress("q", new Dialogs.Prompt("thanks"), ReceiverId: Ana), Green, "a toast"),
    ];

    private readonly Village village = new Village(book => book.Button("forget", (turn, _) => turn.Forget(Ana, [])))
        .With(Resident(Ana, Consent.Polls), Resident(Bilal, Consent.Polls), Group()).With(ToAna).With(ToOthers);

    [Fact]
    public void Everything_queued_for_a_forgotten_person_is_dropped_and_nothing_else()
    {
        village.Press(Ana, "forget");

        Assert.Equal(ToOthers.Select(envelope => envelope.Id).Order(), Left());
        Assert.Equal([Ana], village.Forgotten);
    }

    [Fact]
    public void Forgotten_in_another_area_is_forgotten_here()
    {
        village.Handle(new ForgottenElsewhere(Ana));

        Assert.Equal(ToOthers.Select(envelope => envelope.Id).Order(), Left());
    }

    [Fact]
    public void Stopped_in_another_area_drops_the_pushes_and_keeps_the_answers()
    {
        village.Handle(new StoppedElsewhere(Ana));

        Assert.Equal(ToOthers.Concat(ToAna.Skip(1)).Select(envelope => envelope.Id).Order(), Left());
        Assert.Empty(village.Find<Resident>("1002")!.Consents);
    }

    /// <summary>The answer to the press itself aside.</summary>
    private IEnumerable<string> Left() => village.Envelopes.Select(envelope => envelope.Id).Where(id => id != "e101").Order();
}
