using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>How much each code matters (formats.md, the table of checks).</summary>
internal static class Severities
{
    public static Severity Of(string code) =>
        code is Codes.LoopWithoutContact or Codes.Gap or Codes.TakenByNone or Codes.Wording ? Severity.Warning : Severity.Error;
}
