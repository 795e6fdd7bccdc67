using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Facts;

/// <summary>How much must be given.</summary>
public enum Strictness
{
    /// <summary>All that may not be unknown, as for <c>care decide</c>.</summary>
    Strict,

    /// <summary>Only what the story needs, as in scenarios: else booleans false, lists empty, numbers 0, optional members unknown; a service is a member.</summary>
    Lenient,
}

/// <summary>What came of reading facts, and all that is wrong with them.</summary>
public sealed record FactReading(FactSheet Sheet, IReadOnlyList<string> Problems);

/// <summary>Reads facts from plain JSON values (as <c>JsonTree.ToPlain</c> gives them) by the catalogue.</summary>
public static partial class FactReader
{
    /// <summary>Reads a document <c>{ fact name: members }</c>; <paramref name="data"/> says which members <c>data</c> has.</summary>
    public static FactReading Read(object? document, DataShape data, DateTimeOffset now, DateOnly today, Strictness strictness) =>
        throw new NotSupportedException();

    /// <summary>Reads one fact, such as <see cref="PersonFacts"/>: its members on top of <paramref name="before"/>, or of nothing. Null where it is no object.</summary>
    public static T? ReadOne<T>(object? members, Strictness strictness, ICollection<string> problems, T? before = null)
        where T : class => throw new NotSupportedException();

    /// <summary>Reads data of <paramref name="shape"/>: its members on top of <paramref name="before"/>, or of nothing. Null where it is no object.</summary>
    public static DataFacts? ReadData(object? members, DataShape shape, Strictness strictness, ICollection<string> problems, DataFacts? before = null) =>
        throw new NotSupportedException();
}
