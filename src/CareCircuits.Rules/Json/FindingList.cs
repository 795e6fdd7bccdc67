using CareCircuits.Rules.Findings;

namespace CareCircuits.Rules.Json;

/// <summary>The findings of one file, up to a number that nobody reads to the end.</summary>
internal sealed class FindingList(string file)
{
    /// <summary>After this many, the rest is only announced.</summary>
    public const int Most = 1000;

    private readonly List<Finding> findings = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> All => findings;

    /// <summary>Whether it is not worth while to look for more.</summary>
    public bool IsFull => findings.Count > Most;

    /// <summary>Adds that the file is not of the format.</summary>
    public void Error(int line, string pointer, string message)
    {
        if (findings.Count < Most)
            findings.Add(new Finding(Codes.Format, Severity.Error, new Place(file, line, pointer), message));
        else if (findings.Count == Most)
            findings.Add(new Finding(Codes.Format, Severity.Error, new Place(file, line, pointer), "There is more; mend the above first."));
    }

    /// <summary>Adds that the value at <paramref name="tree"/> is not of the format.</summary>
    public void Error(JsonTree tree, string message) => Error(tree.Line, tree.Pointer, message);
}
