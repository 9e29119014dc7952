using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary>What facilitators are told about being facilitators.</summary>
public static class FacilitatorPrompts
{
    public static Prompt List(Value names, int count) => new("facilitators.list", ("names", names), ("count", count));

    public static Prompt InviteButton => new("facilitators.invite.button");

    public static Prompt RemoveButton(string name) => new("facilitators.remove.button", ("name", name));

    public static Prompt Invitation(Value link, MomentValue until) => new("facilitators.invitation", ("link", link), ("time", until));

    public static Prompt InvitationOver => new("facilitators.invitation_over");

    public static Prompt Welcome(string area) => new("facilitators.welcome", ("area", area));

    public static Prompt LastOne => new("facilitators.last_one.toast");

    public static Prompt Removed(string name) => new("facilitators.removed.toast", ("name", name));

    public static Prompt Paused => new("facilitators.paused");

    public static Prompt Resumed => new("facilitators.resumed");

    public static Prompt Role(MomentValue since) => new("facilitators.role", ("day", since));
}
