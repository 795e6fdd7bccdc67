using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Files;

/// <summary>The services of a network, from a file: a list of services, or an object with <c>services</c>.</summary>
internal static class DirectoryFile
{
    /// <summary>Reads the services; null, with the reason, where the file is missing or not of the format.</summary>
    public static IReadOnlyList<ServiceFacts>? Read(string path, out string problem)
    {
        if (FileLoader.Read(path, out problem) is not { } file)
            return null;

        var json = JsonTreeReader.Read(file);
        if (json.Root is not { } root || json.Findings.Count > 0)
        {
            problem = At(file, json.Findings[0].Place.Line, json.Findings[0].Message);
            return null;
        }

        var list = root.Kind == JsonKind.Array ? root : root["services"];
        if (list?.Kind == JsonKind.Array)
            return Services(file, list, out problem);
        problem = At(file, root.Line, "a list of services is expected, or an object with the list `services`.");
        return null;
    }

    private static List<ServiceFacts>? Services(SourceFile file, JsonTree list, out string problem)
    {
        problem = "";
        var services = new List<ServiceFacts>();
        foreach (var item in list.Items)
        {
            var problems = new List<string>();
            if (FactReader.ReadOne<ServiceFacts>(item.ToPlain(), Strictness.Lenient, problems) is { } service && problems.Count == 0)
            {
                services.Add(service);
                continue;
            }

            problem = At(file, item.Line, problems.FirstOrDefault() ?? "a service is an object.");
            return null;
        }

        return services;
    }

    private static string At(SourceFile file, int line, string message) => $"{file.Path}, line {line}: {message}";
}
