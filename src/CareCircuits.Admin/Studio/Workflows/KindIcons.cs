using CareCircuits.Engine.Editing;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>The icons of the palette, the same as those of the steps in drawings.</summary>
public static class KindIcons
{
    /// <summary>The icon of a kind.</summary>
    public static string Of(string kind) => kind switch
    {
        Palette.Contact => "forum",
        "task" => "task_alt",
        "decide" => "rule",
        "refer" => "travel_explore",
        "assign" => "person_search",
        "share" => "share",
        "wait" => "hourglass_empty",
        "notify" => "mail",
        "set" => "edit_note",
        "raise" => "campaign",
        "run" => "account_tree",
        "parallel" => "view_week",
        _ => "flag",
    };
}
