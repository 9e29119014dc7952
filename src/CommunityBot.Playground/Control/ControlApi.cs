using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Faults;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The table of contents of the control API; CONTROL.md describes it.</summary>
internal sealed class ControlApi(World world, FaultList faults, CallLog calls)
{
    public void Map(WebApplication app)
    {
        Act("GET", "bot", _ => BotInfo.Show(world));
        Act("GET", "people", _ => PeopleControl.List(world));
        Act("POST", "people", call => PeopleControl.Add(world, call));
        Act("POST", "people/{id}/block", call => PeopleControl.Block(world, call));
        Act("POST", "people/{id}/unblock", call => PeopleControl.Unblock(world, call));
        Act("POST", "people/{id}/deactivate", call => PeopleControl.Deactivate(world, call));

        Act("GET", "chats", call => ChatList.List(world, call));
        Act("POST", "chats", call => ChatControl.Add(world, call));
        Act("POST", "chats/{id}/members", call => ChatControl.SetMember(world, call));
        Act("POST", "chats/{id}/migrate", call => ChatControl.Migrate(world, call));
        Act("POST", "chats/{id}/topics", call => ChatControl.SetTopic(world, call));

        Map("GET", "chats/{id}/messages", call => MessageList.Show(world, call));
        Act("POST", "chats/{id}/messages", call => Talking.Say(world, call));
        Act("PUT", "chats/{id}/messages/{message}", call => Talking.Edit(world, call));
        Map("POST", "chats/{id}/press", call => Pressing.Press(world, call));
        Act("POST", "chats/{id}/vote", call => Pressing.Vote(world, call));
        Act("GET", "callbacks/{id}", call => Pressing.Show(world, call));
        Act("GET", "menu", call => CommandMenu.For(world, call.As ?? throw new ControlError("as is missing."), call.QueryLong("chat") ?? call.As.Value));
        app.MapGet("/playground/files/{id}", http => FileControl.Serve(http, world));

        Act("POST", "updates", call => QueueControl.Put(world, call));
        Act("POST", "updates/jump", call => QueueControl.Jump(world, call));
        Act("GET", "clock", _ => ClockControl.Show(world));
        Act("POST", "clock", call => ClockControl.Move(world, call));
        Act("GET", "switches", _ => SwitchControl.Show(world));
        Act("POST", "switches", call => SwitchControl.Change(world, call));
        Act("POST", "limits", call => SwitchControl.Limit(world, call));
        Act("POST", "faults", call => FaultControl.Add(faults, call));
        Act("DELETE", "faults", _ => FaultControl.Clear(faults));
        Map("GET", "calls", call => Reports.Calls(calls, world.Clock, call));
        Act("GET", "violations", _ => Reports.Violations(world));
        Act("POST", "reset", _ =>
        {
            faults.Clear();
            world.Reset();
            return new JsonObject();
        });
        app.MapGet("/playground/events", http => EventStream.Serve(http, world));

        // Most calls are one act; the others wait for something.
        void Act(string method, string path, Func<ControlCall, JsonNode> act) => Map(method, path, async call =>
        {
            var (answer, kept) = world.Do(() => act(call));
            await kept;
            return answer;
        });

        void Map(string method, string path, Func<ControlCall, Task<JsonNode>> act) =>
            app.MapMethods($"/playground/{path}", [method], http => Answer(http, act));
    }

    private static async Task Answer(HttpContext http, Func<ControlCall, Task<JsonNode>> act)
    {
        JsonNode answer;
        try
        {
            answer = await act(await ControlCall.Of(http));
        }
        catch (ControlError error)
        {
            http.Response.StatusCode = error.Status;
            answer = new JsonObject { ["error"] = error.Message };
        }
        http.Response.Headers.CacheControl = "no-store";
        await Wire.Write(http, answer);
    }
}
