using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Tests.RuleSets;

/// <summary>A rule set that is evaluated in every way there is, which must all say the same.</summary>
public sealed class SetUnderTest(string policy, string rules, string more = "")
{
    public string Both(FactSheet sheet)
    {
        var set = SetGiven.Set(policy, rules, more);
        var walked = set.Evaluate(sheet).ToString();
        set.Compile();
        Assert.Equal(walked, set.Evaluate(sheet).ToString());
        Assert.Equal(walked, set.Explain(sheet).Evaluation.ToString());
        return walked;
    }
}
