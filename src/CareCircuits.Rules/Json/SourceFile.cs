namespace CareCircuits.Rules.Json;

/// <summary>A file as it was found: its path, as it is shown to people, and its bytes.</summary>
/// <param name="Path">The path, with forward slashes.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);
