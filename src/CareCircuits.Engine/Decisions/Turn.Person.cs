using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>What answers make known of the person, from this moment on.</summary>
internal sealed partial class Turn
{
    private void Learn(string member, object? value)
    {
        person = FactCatalogue.With(person, member, value);
        Note(new Happening.Learned(member, value));
    }

    /// <summary>A new rating replaces the one of the same domain by the same perspective; the others stay (CANSAS keeps them apart).</summary>
    private void Rate(NeedFacts rated)
    {
        var others = person.Needs.Where(need => need.Domain != rated.Domain || need.By != rated.By);
        person = person with { Needs = [.. others, rated] };
        Note(new Happening.Learned($"needs.{rated.Domain}", rated.Rating));
    }
}
