namespace CareCircuits.Engine.Tests.Checks;

/// <summary>The sample itself, on which all variants stand.</summary>
public sealed class CleanSampleTests
{
    [Fact]
    public void The_sample_has_no_finding() => Assert.Equal([], new SampleCircuit().Check());
}
