using CsCheck;

namespace CommunityBot.Dialogs.Tests;

/// <summary>One thing a person may do, good or bad; <paramref name="Pick"/> chooses among what there is.</summary>
internal sealed record Act(ActKind Kind, int Pick)
{
    public static readonly string[] Sayings =
    [
        "Bins?", "Which day is best?", "Aye", "No", "Never", "aye", "Aye\nNo\nNever", "One\nTwo\nThree\nFour\nFive\nSix", "Aye\n" + new string('x', 40) + "\nMaybe",
        "2", "3", "5", "99", "27/3 18:00", "24 March 6pm", "23.3. 18:30", "23.3. 19:30", "31/2 18:00", "28 March", "10:15", "", " \u200B", new string('y', 31), new string('z', 4096),
        "dialog.no", "dialog.yes", "dialog.done", "All", "Team", "\U0001F44D", "\u202Eevil", "\uD800", "<b>x</b>", "/poll",
    ];

    public static readonly string[] Forgeries =
    [
        "", "q", "vote:1", "q.c.0000000.o1", "q.c.be825af.", "q.c.be825af.k", "q.c.be825af.r", "q.c.be825af.c", "q.c.be825af.d", "q.c.be825af.zzz",
        "q.old.be825af.b", new string('q', 64), "q.c.be825af.t9999-99-99T99:99", "q.c.be825af.\uD800",
    ];

    public static readonly Gen<Act> One = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(ActKind.Say)), (8, Gen.Const(ActKind.Tap)), (2, Gen.Const(ActKind.TapOld)), (2, Gen.Const(ActKind.Back)),
            (1, Gen.Const(ActKind.Wait)), (1, Gen.Const(ActKind.Send)), (1, Gen.Const(ActKind.Forge)), (6, Gen.Const(ActKind.Sensible))),
        Gen.Int[0, 10_000],
        (kind, pick) => new Act(kind, pick));

    public static readonly Gen<Act[]> Many = One.Array[0, 60];

    public static T Of<T>(IReadOnlyList<T> items, int pick) => items[pick % items.Count];
}

internal enum ActKind
{
    Say,
    Tap,
    TapOld,
    Back,
    Wait,
    Send,
    Forge,

    /// <summary>A right answer to whatever is asked.</summary>
    Sensible,
}
