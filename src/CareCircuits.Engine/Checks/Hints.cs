using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>The ends of sentences about names that do not exist.</summary>
internal sealed class Hints
{
    // Comparing very many names with very many others takes too long; where there are that many, hints help nobody.
    private int comparisonsLeft = 200_000;

    /// <summary><c>; did you mean `x`?</c> where one is near, else a full stop.</summary>
    public string For(string name, IReadOnlyCollection<string> known)
    {
        comparisonsLeft -= known.Count;
        return comparisonsLeft < 0 ? "." : DidYouMean.Hint(name, known);
    }

    /// <summary>A name as messages quote it.</summary>
    public static string Quoted(string name) => $"`{Shown.Name(name)}`";
}
