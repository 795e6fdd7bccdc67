namespace CareCircuits.Admin.Forms;

/// <summary>
/// The areas of life that a form about needs asks about where its definition names none: the 22 of CANSAS-P (domain.md), in the order in
/// which people talk about them. The words lie beside it.
/// </summary>
public sealed class NeedDomains
{
    private NeedDomains()
    {
    }

    /// <summary>The short names, as rules know them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "accommodation", "food", "looking-after-the-home", "self-care", "daytime-activities", "physical-health", "psychotic-symptoms",
        "information-on-condition-and-treatment", "psychological-distress", "safety-to-self", "safety-to-others", "alcohol", "drugs", "company",
        "intimate-relationships", "sexual-expression", "child-care", "basic-education", "telephone", "transport", "money", "benefits",
    ];
}
