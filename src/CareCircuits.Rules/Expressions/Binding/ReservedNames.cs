using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>The names that mean something in every expression, so that nothing else may have them.</summary>
internal static class ReservedNames
{
    public static bool Contains(string name) =>
        FactCatalogue.Names.Contains(name) || Binder.Functions.Contains(name) || name is "today" or "now" or "true" or "false" or "null";
}
