using CareCircuits.Rules.Findings;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Circuits.Found;

/// <summary>What each code of a finding means in the reader's language, and what to do about it; the exact message of the engine is in English.</summary>
public sealed class FindingWords(IStringLocalizer<FindingWords> say)
{
    /// <summary>What was found, in a few plain words.</summary>
    public string Title(Finding finding) => say[$"{finding.Code}.Title"];

    /// <summary>What to do about it.</summary>
    public string ToDo(Finding finding) => say[$"{finding.Code}.Do"];
}
