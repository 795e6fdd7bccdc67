using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Pieces;

/// <summary>Why the house says no, in the reader's words.</summary>
public sealed class Refusals(IStringLocalizer<Refusals> say, IStringLocalizer<Words> shared)
{
    /// <summary>The words for a refusal; one that has none is told by its code.</summary>
    public string Say(Refusal refusal) =>
        refusal is Refusal.DraftNotPossible(var why) && say[$"{refusal.Code}.{why}"] is { ResourceNotFound: false } words ? words : Say(refusal.Code);

    /// <summary>The words for the code of a refusal.</summary>
    public string Say(string code) => say[code] is { ResourceNotFound: false } words ? words : shared["Refused", code];
}
