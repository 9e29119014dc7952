namespace CommunityBot.Dialogs;

/// <summary>What questions with options share.</summary>
internal static class Options
{
    public static string Pressed(Option option) => "o" + option.Mark;

    public static IReadOnlyList<Option> Checked(string key, IReadOnlyList<Option> options)
    {
        if (options.Count == 0)
        {
            throw new ArgumentException($"{key} has no options to choose from.", nameof(options));
        }

        return options.DistinctBy(option => option.Mark).Count() == options.Count
            ? options
            : throw new ArgumentException($"{key} has two options of one id.", nameof(options));
    }
}
