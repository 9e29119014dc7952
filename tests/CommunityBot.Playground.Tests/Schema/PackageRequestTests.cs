using System.Text.Json;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Schema;
using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;

namespace CommunityBot.Playground.Tests.Schema;

/// <summary>Whatever the package itself writes is no violation, of any method and with any field.</summary>
public sealed class PackageRequestTests
{
    [Fact]
    public void Every_request_of_the_package_with_every_field_has_no_problem()
    {
        var types = typeof(IRequest).Assembly.GetTypes().Where(type =>
            typeof(IRequest).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false, Namespace: "Telegram.Bot.Requests" }).ToList();

        Assert.True(types.Count > 180);
        Assert.Equal("", string.Join("\n", types.SelectMany(type => Problems((IRequest)Sample.Of(type)!))));
    }

    private static IEnumerable<string> Problems(IRequest request)
    {
        var json = JsonSerializer.SerializeToElement(request, request.GetType(), JsonBotAPI.Options);
        var fields = json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        return SchemaCheck.Check(new(request.MethodName, fields, new Dictionary<string, SentFile>(), Typed: true))
            .Select(problem => $"{request.GetType().Name} {problem.Field}: {problem.Text}");
    }
}
