using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CareCircuits.Rules.Findings;

namespace CareCircuits.House.Tests;

public class ParserOnlyTests
{
    // What could bind names, compile or run text that somebody wrote. Trees, tokens and kinds are fine.
    private static readonly string[] Forbidden = ["Compilation", "SemanticModel", "Emit", "Script", "MetadataReference", "Symbol", "Workspace"];

    [Fact]
    public void Rules_uses_the_parser_of_Roslyn_and_nothing_else_of_it()
    {
        using var file = new PEReader(File.OpenRead(typeof(Finding).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.TypeReferences
            .Select(handle => metadata.GetTypeReference(handle))
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))
            .Where(name => name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal));

        // CompilationUnitSyntax is a tree, not a compilation.
        Assert.All(used.Where(name => !name.EndsWith("Syntax", StringComparison.Ordinal)), name =>
            Assert.DoesNotContain(Forbidden, word => name.Contains(word, StringComparison.Ordinal)));
    }
}
