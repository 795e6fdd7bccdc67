using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>
/// The sample with one fault, and what must be found, nothing else: lines of <c>code step pointer</c>, where the step is <c>-</c> for none and the
/// pointer is how the place ends.
/// </summary>
internal sealed record Variant(string Name, Func<SampleCircuit, SampleCircuit> Spoil, params string[] Expected)
{
    public void Check()
    {
        var findings = Spoil(new SampleCircuit()).Check();
        var found = findings.Select(Shown).Order(StringComparer.Ordinal).ToList();
        var matches = Expected.Length == findings.Count && Expected.All(expected => findings.Any(finding => Fits(expected, finding)));
        Assert.True(matches, $"expected:\n  {string.Join("\n  ", Expected)}\nfound:\n  {string.Join("\n  ", found)}");
        Assert.All(findings, finding => Assert.True(finding.Place is { File.Length: > 0, Line: > 0 }, Shown(finding)));
    }

    private static bool Fits(string expected, Finding finding)
    {
        var parts = expected.Split(' ');
        return finding.Code == parts[0] && (finding.Step ?? "-") == parts[1]
            && (parts.Length < 3 || finding.Place.Pointer.EndsWith(parts[2], StringComparison.Ordinal));
    }

    private static string Shown(Finding finding) =>
        $"{finding.Code} {finding.Step ?? "-"} {finding.Place.Pointer}: {finding.Message} [{string.Join(" ", finding.Path)}]";
}

/// <summary>A family of variants as test cases, by name.</summary>
internal static class Cases
{
    public static TheoryData<string> Of(IEnumerable<Variant> variants)
    {
        var cases = new TheoryData<string>();
        foreach (var variant in variants)
            cases.Add(variant.Name);
        return cases;
    }

    public static void Check(IEnumerable<Variant> variants, string name) => variants.Single(variant => variant.Name == name).Check();
}
