using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareCircuits.Engine.Tests.Schemas;

/// <summary>The summaries of types and properties, from the documentation files beside the assemblies.</summary>
internal sealed partial class Docstrings
{
    private readonly Dictionary<string, string> summaries = [];

    public Docstrings(params IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            foreach (var member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
                summaries[(string)member.Attribute("name")!] = Plain(member.Element("summary"));
        }
    }

    public string? Of(MemberInfo member)
    {
        var key = member is Type type ? $"T:{type.FullName}" : $"P:{member.DeclaringType!.FullName}.{member.Name}";
        return summaries.TryGetValue(key.Replace('+', '.'), out var summary) && summary.Length > 0 ? summary : null;
    }

    private static string Plain(XElement? summary) => summary is null ? "" : Spaces().Replace(
        string.Concat(summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => $"`{JsonNamingPolicy.CamelCase.ConvertName(((string?)see.Attribute("cref") ?? "").Split('.', ':')[^1])}`",
            XElement element => $"`{element.Value}`",
            _ => "",
        })),
        " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
