using System.Diagnostics;
using System.Text.Json.Nodes;
using CommunityBot.Playground.Tests.Oracles;

namespace CommunityBot.Tests.Translation;

/// <summary>Microsoft's own npm clients, one of each version of the service, say whether the fake is like the real one.</summary>
public sealed class AzureOracleTests
{
    [NeedsNode]
    public async Task The_published_clients_understand_the_fake()
    {
        await using var azure = await FakeAzure.Start();
        azure.Server.Next(FakeReply.Down);

        var understood = await Run("azure.mjs", azure.Url, FakeAzure.Key);

        Same("""
            {"value":[{"detectedLanguage":{"language":"en","score":1},"translations":[
              {"language":"ro","sourceCharacters":15,"text":"Thero <b>binsro</b>"},{"language":"ur","sourceCharacters":15,"text":"قحٹ <b>بخزف</b>"}]},
             {"detectedLanguage":{"language":"en","score":1},"translations":[{"language":"pt-pt","sourceCharacters":2,"text":"onptpt"}]}],"charged":"32"}
            """, "new");
        Same("""
            {"value":[{"translations":[{"text":"Thero <b>binsro</b>","to":"ro"},{"text":"قحٹ <b>بخزف</b>","to":"ur"}]}],"charged":"30","system":"Microsoft,Microsoft"}
            """, "old");
        Same("""{"value":[{"detectedLanguage":{"language":"en","score":1},"translations":[{"text":"binszhhans","to":"zh-Hans"}]}],"charged":"4","system":"Microsoft"}""", "oldDetects");
        Same("""{"value":[{"detectedLanguage":{"language":"en","score":1},"translations":[{"text":"binsro","to":"ro"}]}],"charged":"4","system":"Microsoft"}""", "oldResource");
        foreach (var version in (string[])["new", "old"])
        {
            Same($$"""{"status":"400","error":{"code":400036,"message":"The target language is not valid."},"request":"{{FakeAzure.RequestId}}"}""", $"{version}Language");
            Same($$"""{"status":"401","error":{"code":401000,"message":"The key is not valid, or it belongs to another region."},"request":"{{FakeAzure.RequestId}}"}""", $"{version}Key");
        }

        // A client that is told 503 asks again.
        Assert.Equal(9, azure.Server.Requests.Count);

        void Same(string expected, string what) =>
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), understood[what]), $"{what}: {understood[what]?.ToJsonString()}");
    }

    private static async Task<JsonNode> Run(params string[] arguments)
    {
        Assert.Null(NeedsNodeAttribute.Missing);
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = NeedsNodeAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        return output.Length > 0 ? JsonNode.Parse(output)! : throw new InvalidOperationException(await errors);
    }
}
