using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What facilitators are told about the machine that translates.</summary>
public static class TranslationPrompts
{
    public static Prompt EverydayUsed => new("translations.everyday_used");

    public static Prompt BudgetUsed => new("translations.budget_used");

    public static Prompt QuotaUsed => new("translations.quota_used");
}
