using CareCircuits.Care.Networks;
using CareCircuits.Care.People;

namespace CareCircuits.Admin.Searching;

/// <summary>What kind of thing was found.</summary>
public enum FoundKind
{
    /// <summary>Someone within reach.</summary>
    Person,

    /// <summary>A service of the directory.</summary>
    Service,

    /// <summary>A circuit.</summary>
    Circuit,

    /// <summary>A step of a circuit.</summary>
    Step,
}

/// <summary>Something that was found.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="More">A few words that tell it from others.</param>
/// <param name="Address">Where it is; null for a service, which is shown on the spot.</param>
/// <param name="Service">The service, where it is one.</param>
public sealed record Found(FoundKind Kind, string Title, string More, string? Address, Service? Service = null);

/// <summary>Compares what is typed with what things are called: every word typed begins a word of the title, whatever accents and capitals.</summary>
public static class TypedWords
{
    /// <summary>The words of what is typed.</summary>
    public static IReadOnlyList<string> Of(string? typed) => NameWords.Of(typed ?? "");

    /// <summary>Whether a title is meant.</summary>
    public static bool Mean(this IReadOnlyList<string> typed, string title)
    {
        if (typed.Count == 0)
            return false;
        var words = NameWords.Of(title);
        return typed.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.Ordinal)));
    }
}
