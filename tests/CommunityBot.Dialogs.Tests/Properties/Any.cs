using CsCheck;

namespace CommunityBot.Dialogs.Tests;

internal static class Any
{
    public static Gen<T> Of<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
