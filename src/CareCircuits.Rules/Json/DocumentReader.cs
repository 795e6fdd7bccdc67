using CareCircuits.Rules.Findings;

namespace CareCircuits.Rules.Json;

/// <summary>What came of reading a document: what could be built of it, and all that is wrong with it.</summary>
/// <typeparam name="T">The type of the document.</typeparam>
/// <param name="Document">
/// The document, without what could not be read (<see cref="SourceMap.IsPartial"/>): a required member that could not
/// is empty. Null only where the JSON is no object at all.
/// </param>
/// <param name="Findings">What is wrong with it; empty where nothing is.</param>
public sealed record DocumentReading<T>(T? Document, IReadOnlyList<Finding> Findings)
    where T : class;

/// <summary>
/// Reads JSON into a record by its public properties, reports every error, and still builds what can be built:
/// a damaged item of a list or entry of a map is left out, and nothing else with it.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads <paramref name="root"/>, the whole of <paramref name="file"/>, and notes in <paramref name="sources"/> where each part stands.</summary>
    public static DocumentReading<T> Read<T>(JsonTree root, string file, SourceMap sources)
        where T : class
    {
        var reader = new ValueReader(file, sources);
        var document = (T?)reader.ReadDocument(root, typeof(T));
        return new(document, reader.Findings.All);
    }

    /// <summary>Reads a document that is a list, as the files of rule sets are.</summary>
    public static DocumentReading<IReadOnlyList<T>> ReadList<T>(JsonTree root, string file, SourceMap sources)
        where T : class
    {
        var reader = new ValueReader(file, sources);
        var list = (IReadOnlyList<T>?)reader.Read(root, typeof(IReadOnlyList<T>), loosely: false, out _);
        return new(list ?? [], reader.Findings.All);
    }
}
