namespace CommunityBot.Tests.Browser;

/// <summary>A fact in a real Chromium. Skipped where there is none, except with <c>CI=true</c>: there it fails.</summary>
public sealed class NeedsBrowserAttribute : FactAttribute
{
    public NeedsBrowserAttribute()
    {
        if (Chromium.Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "There is no chromium on the PATH.";
        }
    }
}
