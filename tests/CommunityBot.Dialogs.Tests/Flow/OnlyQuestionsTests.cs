using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommunityBot.Dialogs.Tests;

public class OnlyQuestionsTests
{
    [Fact]
    public void Awaiting_a_question_compiles() => Assert.Empty(Errors("await ask.Text(new Prompt(\"name\"), 10);"));

    [Fact]
    public void Awaiting_another_flow_compiles() => Assert.Empty(Errors("await Flow(ask);"));

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.CompletedTask;")]
    [InlineData("await System.Threading.Tasks.Task.FromResult(1);")]
    [InlineData("await default(System.Threading.Tasks.ValueTask);")]
    [InlineData("await System.Threading.Tasks.Task.Yield();")]
    [InlineData("await System.Threading.Tasks.Task.CompletedTask.ConfigureAwait(false);")]
    [InlineData("await new System.Net.Http.HttpClient().GetStringAsync(\"x\");")]
    public void Awaiting_anything_else_does_not_compile(string line) => Assert.Contains("CS0315", Errors(line));

    [Fact]
    public void A_class_as_awaiter_does_not_compile_either() =>
        Assert.Contains("CS0311", Errors("await new Slow();", """
            class Slow : System.Runtime.CompilerServices.INotifyCompletion
            {
                public Slow GetAwaiter() => this;
                public bool IsCompleted => false;
                public void GetResult() { }
                public void OnCompleted(System.Action continuation) { }
            }
            """));

    [Fact]
    public void An_awaiter_of_ones_own_cannot_pretend_to_be_a_question() =>
        Assert.NotEmpty(Errors("await new Slow();", """
            class Slow : IQuestion
            {
                public Slow GetAwaiter() => this;
                public bool IsCompleted => false;
                public void GetResult() { }
                public void OnCompleted(System.Action continuation) { }
            }
            """));

    private static List<string> Errors(string line, string more = "")
    {
        var source = $$"""
            using CommunityBot.Dialogs;
            static class Script
            {
                public static async Flow<int> Flow(Ask ask)
                {
                    {{line}}
                    return 1;
                }
            }
            {{more}}
            """;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "script",
            [CSharpSyntaxTree.ParseText(source)],
            platform.Append(typeof(Ask).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.Emit(Stream.Null).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id)];
    }
}
