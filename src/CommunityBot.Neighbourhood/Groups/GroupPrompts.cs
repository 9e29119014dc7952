using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Groups;

/// <summary>What is said in a group about linking it.</summary>
public static class GroupPrompts
{
    public static Prompt Hello(string area) => new("groups.hello", ("area", area));

    public static Prompt WhoAreYou => new("groups.who_are_you");

    public static Prompt LinkButton => new("groups.link.button");

    public static Prompt Refused => new("groups.refused");

    public static Prompt RefusedToast => new("groups.refused.toast");

    public static Prompt Already(string area) => new("groups.already", ("area", area));

    public static Prompt LinkedToast => new("groups.linked.toast");
}
