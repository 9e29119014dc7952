namespace CommunityBot.Tests.Translation;

/// <summary>A fact that runs Debian's <c>apertium</c> with <c>apertium-eng-spa</c>. Skipped where there is none, except with <c>CI=true</c>: there it fails.</summary>
public sealed class NeedsApertiumAttribute : FactAttribute
{
    public NeedsApertiumAttribute()
    {
        if (Apertium.Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "There is no apertium on the PATH.";
        }
    }
}
