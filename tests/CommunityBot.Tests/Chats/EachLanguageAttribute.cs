using System.Reflection;
using CommunityBot.Tests.Prompts;
using Xunit.Sdk;

namespace CommunityBot.Tests.Chats;

/// <summary>A theory for each language there are prompts for.</summary>
internal sealed class EachLanguageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Directory.GetFiles(PromptFolder.Real, "*.yaml")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).Select(language => (object[])[language]);
}
