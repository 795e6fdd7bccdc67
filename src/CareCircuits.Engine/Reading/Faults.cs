using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Collects what is wrong in the structure of definitions that could be read.</summary>
internal sealed class Faults(SourceMap sources)
{
    private readonly List<Finding> findings = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> All => findings;

    /// <summary>Adds that <paramref name="element"/>, or what the pointer leads to from it, is not of the format.</summary>
    public void Add(object element, string pointer, string message) => Add(Codes.Format, element, pointer, message);

    /// <summary>Adds a finding with a code of its own.</summary>
    public void Add(string code, object element, string pointer, string message) =>
        findings.Add(new Finding(code, Severity.Error, sources.PlaceOf(element, pointer), message));

    /// <summary>Adds a finding about a whole file of a workflow.</summary>
    public void AddFile(string code, string file, string workflow, string message) =>
        findings.Add(new Finding(code, Severity.Error, new Place(file, 1, ""), message) { Workflow = workflow });

    /// <summary>Whether all of it was read: what could not be read has its finding already, and emptiness may follow from that.</summary>
    public bool IsWhole(object element) => !sources.IsPartial(element);

    /// <summary>Adds where a name is not written in <c>kebab-case</c>, and tells whether it is.</summary>
    public bool Kebab(object element, string pointer, string name)
    {
        if (Names.IsKebab(name))
            return true;
        Add(element, pointer, $"`{Shown.Name(name)}` is not in kebab-case: small letters, digits and hyphens, such as `first-call`.");
        return false;
    }

    /// <summary>Adds where a datum is not named like <c>dischargeOn</c>.</summary>
    public void Datum(object element, string pointer, string name)
    {
        if (!Names.IsDatum(name))
            Add(element, pointer, $"`{Shown.Name(name)}` is not in camelCase: ASCII letters and digits, such as `dischargeOn`.");
    }

    /// <summary>Adds each text of a list that stands there already.</summary>
    public void Distinct(object element, string pointer, IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (!seen.Add(names[index]))
                Add(element, $"{pointer}/{index}", $"`{Shown.Name(names[index])}` stands here twice.");
        }
    }

    /// <summary>Adds each element of a list whose id another has already.</summary>
    public void DistinctBy<T>(IEnumerable<T> elements, Func<T, string> id, string idPointer)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (!seen.Add(id(element)))
                Add(element, idPointer, $"`{Shown.Name(id(element))}` is already the {idPointer.TrimStart('/')} of another.");
        }
    }
}
